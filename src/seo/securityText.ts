import type { Site } from '../model/site.ts';

const HALF_A_YEAR = 182 * 24 * 60 * 60 * 1000;

/**
 * security.txt (RFC 9116): where to report a hole. It holds for half a year from the build, so that an
 * abandoned site does not promise answers.
 * @param now milliseconds since 1970
 */
export function securityText(site: Site, now: number): string {
  const whole = (path: string) => new URL(path, site.address).href;
  return [
    `Contact: mailto:${site.machines?.security ?? site.email}`,
    `Expires: ${new Date(now + HALF_A_YEAR).toISOString()}`,
    ...(site.contact?.key ? [`Encryption: ${site.contact.key}`] : []),
    'Preferred-Languages: en',
    `Canonical: ${whole('/.well-known/security.txt')}`,
    '',
  ].join('\n');
}
