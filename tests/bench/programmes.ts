import { stringify } from 'yaml';
import { Dice } from './dice.ts';
import { ORGANISATIONS, TOPICS } from './cast.ts';
import { sentence, shortened } from './prose.ts';

const ZONES = ['Europe/Vienna', 'America/New_York', 'Asia/Singapore', 'Africa/Nairobi', 'UTC'];
const COUNTRIES = ['AT', 'US', 'SG', 'KE', 'GB', 'DE', 'FR', 'BR', 'JP', 'ZA', 'NL', 'PL'];
const WHO = ['officers', 'prosecutors', 'judges', 'analysts', 'supervisors', 'private-sector', 'open'];
const DAY = 24 * 3_600_000;

/**
 * A generated training programme as its file, half of its sessions before a moment and half after it.
 * @param now milliseconds since 1970
 */
export function generatedProgramme(number: number, sessions: number, now: number): { slug: string; text: string } {
  const dice = new Dice(1000 + number);
  const day = (offset: number) => new Date(now + offset * DAY).toISOString().slice(0, 10);
  const moment = new Date(now - 400 * DAY).toISOString();
  const fields = {
    id: `urn:uuid:00000000-0000-4000-9000-${String(number).padStart(12, '0')}`,
    title: `Generated programme ${number}`,
    standfirst: shortened(`${sentence(dice)} ${sentence(dice)}`, 300),
    kind: 'course',
    providers: [dice.pick(ORGANISATIONS)],
    topics: [dice.pick(TOPICS)],
    eligibility: [...new Set([dice.pick(WHO), dice.pick(WHO)])],
    audience: shortened(sentence(dice), 280),
    level: [dice.pick(['introductory', 'intermediate', 'advanced'])],
    formats: [dice.pick(['in-person', 'online', 'self-paced'])],
    languages: [dice.pick(['en', 'fr', 'es', 'de'])],
    cost: dice.pick(['free', 'paid', 'partly-free']),
    sessions: Array.from({ length: sessions }, (_, index) => ({
      key: `session-${index + 1}`,
      firstDay: day((index - sessions / 2) * 20 + (number % 17) + 1),
      startTime: '09:30',
      endTime: '17:00',
      timeZone: dice.pick(ZONES),
      format: 'hybrid',
      place: 'A hall in a town',
      country: dice.pick(COUNTRIES),
      status: 'open',
      announced: moment,
    })),
    sources: [{ title: 'A release', publisher: 'An agency', kind: 'agency-release', key: 'release' }],
    status: 'offered',
    checked: day(-1),
    published: moment,
  };
  const body = [sentence(dice), sentence(dice), sentence(dice)].join(' ');
  return {
    slug: `programme-${number}`,
    text: `---\n${stringify(fields, { lineWidth: 0, schema: 'core' })}---\n\n${body}<Source name="release" />\n`,
  };
}
