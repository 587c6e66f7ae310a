import { expect, test } from 'vitest';
import { atomFindings, rssFindings } from '../support/w3cFeedRules.ts';
import { NOW } from './plantedStories.ts';
import { dist, filesOf, site, textAt } from './site.ts';

const now = Date.parse(NOW);
const found = (file: RegExp, rules: typeof rssFindings) => {
  const files = filesOf(dist).filter((one) => file.test(one));
  expect(files.length).toBeGreaterThan(100);
  return files.flatMap((path) =>
    rules(textAt(`/${path}`), new URL(path, site).href, now).map((finding) => `${path}: ${finding}`),
  );
};

test('the W3C’s validator would say nothing of any feed in RSS', () => {
  expect(found(/(?:^|\/)rss\.xml$/, rssFindings)).toEqual([]);
});

test('nor of any in Atom, archives among them', () => {
  expect(found(/(?:^|\/)atom\.xml$/, atomFindings)).toEqual([]);
});

test('it would say something of a feed that is wrong', () => {
  const wrong = (xml: string) => xml.replace(/<guid[^>]*>[^<]*/g, '$&x').replaceAll('GMT', 'UTC');
  const rss = textAt('/rss.xml');
  const self = new URL('/rss.xml', site).href;
  expect(rssFindings(wrong(rss).replace('<![CDATA[', ''), `${self}x`, 0)).toEqual(
    expect.arrayContaining(['MissingAtomSelfLink', 'InvalidRFC2822Date', 'ImplausibleDate']),
  );
  expect(
    rssFindings(
      rss.replace('&lt;p&gt;', '&lt;p onclick="x()"&gt;').replace('&lt;p>', '&lt;p onclick="x()">&lt;a href="/x">'),
      self,
      now,
    ),
  ).toEqual(expect.arrayContaining(['SecurityRiskAttr', 'ContainsRelRef']));
});
