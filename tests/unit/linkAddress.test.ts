import { describe, expect, test } from 'vitest';
import { linkProblem } from '../../src/mdx/linkAddress.ts';
import { WEB_ADDRESS } from '../../src/model/patterns.ts';

const isWebAddress = (address: string) => new RegExp(WEB_ADDRESS).test(address);

describe('an address of another site', () => {
  const right = [
    'https://www.justice.gov/opa/pr/name',
    'http://a.bc',
    'https://web.archive.org/web/2022/https://WWW.Example.org/A?x=1&y=%20#top',
    'https://example.co.uk:8443/?q=xn--',
    'https://example.org/xn--label',
    'https://local.example.org/test',
    'https://example.org/path_(law)',
  ];
  test.for(right)('may be %s', (address) => {
    expect(isWebAddress(address)).toBe(true);
    expect(linkProblem(address)).toBeNull();
  });

  const wrong = [
    'https://xn--80ak6aa92e.com/',
    'https://www.xn--80ak6aa92e.com/',
    'https://XN--80AK6AA92E.com/',
    'https://Xn--80ak6aa92e.com/',
    'https://example.xn--p1ai/',
    'https://јustice.gov/',
    'https://justice.gov@evil.example/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'http://2130706433/',
    'http://0x7f.1/',
    'https://localhost/',
    'https://printer.local/',
    'https://printer.LOCAL/',
    'https://printer.local',
    'https://wiki.internal:8080/x',
    'https://something.onion/',
    'https://example.org./',
    'https://-example.org/',
    'https:/example.org/',
    'https:example.org',
    'ftp://example.org/',
    'https://example.org/a b',
    'https://example.org/\\evil',
    'https://example.org/\u202egpj.exe',
    'https://example.org/<script>',
    `https://example.org/${'a'.repeat(2048)}`,
  ];
  test.for(wrong)('is never %s', (address) => {
    expect(isWebAddress(address)).toBe(false);
    expect(linkProblem(address)).not.toBeNull();
  });
});

describe('an address on this site leads to what readers may see', () => {
  test.for([
    '/news/name/',
    '/topics/mixers/?page=2#latest',
    '/',
    '#what-happened',
    '#häuser',
    'mailto:desk@example.org',
  ])('%s may be linked', (address) => expect(linkProblem(address)).toBeNull());
  test.for([
    '',
    '#',
    '#a b',
    '//evil.example/',
    '/\\evil.example/',
    '/admin/',
    '/Admin',
    '/%61dmin/',
    '/api/save',
    '/news/../admin/',
    '/news/%2e%2e/admin/',
    '/news/%zz',
    '/news/name',
    '/news/name#part',
    '/archive?page=2',
    'news/name/',
    '../news/',
    'javascript:alert(1)',
    'data:text/html,x',
    'mailto:a@b.org?bcc=c@d.org',
    'mailto:a@b.org,c@d.org',
  ])('%j may not', (address) => expect(linkProblem(address)).toMatch(/\.$/));
});
