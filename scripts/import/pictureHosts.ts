import type { Survey } from './survey.ts';

/** The hosts of the old site: its own, and those on which it keeps its pictures. */
export function pictureHosts({ address, attachments }: Pick<Survey, 'address' | 'attachments'>): Set<string> {
  const addresses = [address, ...[...attachments.values()].map((attachment) => attachment.address)];
  return new Set(addresses.flatMap((text) => (URL.canParse(text) ? [new URL(text).hostname] : [])));
}
