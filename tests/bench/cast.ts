import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dice } from './dice.ts';
import { fullName, sentence, shortened } from './prose.ts';
import { capital, COINED } from './vocabulary.ts';
import { fieldsText, writeFields } from './writeFields.ts';

const numbered = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}-${index + 1}`);

/** What generated articles refer to, by short name. */
export const SECTIONS = numbered('section', 5);
export const TOPICS = numbered('topic', 40);
export const PEOPLE = numbered('author', 20);
export const ORGANISATIONS = numbered('organisation', 60);

/** Writes sections, topics, people, organisations, a standing page and the settings of the site into a `content` folder. */
export function writeCast(content: string): void {
  const dice = new Dice(7);
  const description = () => shortened(`${sentence(dice)} ${sentence(dice)}`, 280);
  const write = (kind: string, slug: string, fields: Record<string, unknown>) =>
    writeFields(join(content, kind, `${slug}.yaml`), fields);
  SECTIONS.forEach((slug, index) =>
    write('sections', slug, { name: `Section ${index + 1}`, description: description(), order: index + 1 }),
  );
  for (const slug of TOPICS)
    write('topics', slug, { name: capital(slug.replace('-', ' ')), description: description() });
  for (const slug of PEOPLE) write('people', slug, { name: fullName(dice), kind: 'person', biography: description() });
  for (const slug of ORGANISATIONS)
    write('organisations', slug, {
      name: `${capital(dice.pick(COINED))} ${slug.replace('organisation-', '')}`,
      kind: 'service',
      description: description(),
    });
  const about = fieldsText({ title: 'About', description: description(), inFooter: true });
  mkdirSync(join(content, 'pages', 'about'), { recursive: true });
  writeFileSync(join(content, 'pages', 'about', 'index.mdx'), `---\n${about}---\n\n${sentence(dice)}\n`);
  writeFields(join(content, 'site.yaml'), {
    name: 'The Bench',
    tagline: 'A newsroom that nobody reads',
    description: 'Generated stories, made to measure how long a build takes.',
    address: 'https://bench.example.org',
    publisher: ORGANISATIONS[0],
    email: 'desk@bench.example.org',
    timeZone: 'Europe/London',
  });
}
