import type { z } from 'astro/zod';
import { checkCharacters, decodeText, printable } from '../mdx/characters.ts';
import { LIMITS } from '../mdx/limits.ts';
import { checkBody, type Mention } from '../mdx/subset.ts';
import { entryOfPath, isReservedSlug, KINDS, type KindName } from '../model/kind.ts';
import { SLUG } from '../model/patterns.ts';
import type { Finding, Problem } from '../model/problem.ts';
import { contentDigest } from './contentFiles.ts';
import { fieldMentions, textsOf } from './fieldMentions.ts';
import { cutFrontMatter } from './frontMatter.ts';
import { issueMessages } from './issueMessages.ts';
import { readStrictYaml } from './strictYaml.ts';

/** One file of content that has been read and checked by itself, without looking at other files. */
export interface CheckedEntry {
  path: string;
  kind: KindName;
  slug: string;
  /** Changes when the file's bytes change: 16 hexadecimal digits of their SHA-256. */
  digest: string;
  /** What the kind's schema made of the fields; null when a field is wrong. */
  data: Record<string, unknown> | null;
  mentions: {
    pictures: Mention[];
    sources: Mention[];
    links: Mention[];
    references: (Mention & { kind: string; label: string })[];
    /** What only one story may have: its permanent identifier, and its former names. */
    identifiers: Mention[];
    formerSlugs: Mention[];
  };
  problems: Problem[];
}

const slugShape = new RegExp(SLUG);

/** Reads one content file and checks all that can be checked without other files. */
export function checkEntryFile(path: string, bytes: Uint8Array): CheckedEntry {
  const findings: Finding[] = [];
  const place = entryOfPath(path);
  const entry: CheckedEntry = {
    path,
    kind: place?.kind ?? 'articles',
    slug: place?.slug ?? '',
    digest: contentDigest(bytes),
    data: null,
    mentions: { pictures: [], sources: [], links: [], references: [], identifiers: [], formerSlugs: [] },
    problems: [],
  };
  const done = () => ({ ...entry, problems: findings.map((finding) => ({ file: path, ...finding })) });

  const wrongPlace = pathFinding(path, place);
  if (wrongPlace) {
    findings.push(wrongPlace);
    return done();
  }
  const text = readText(bytes, findings);
  if (text === null) return done();

  const isText = KINDS[entry.kind].form === 'text';
  const matter = isText ? cutFrontMatter(text) : null;
  if (isText && !matter) {
    findings.push({
      line: 1,
      column: 1,
      rule: 'front-matter',
      message: 'The file must start with a line “---”, then its fields, then a line “---”.',
    });
    return done();
  }
  checkFields(entry, matter ? matter.fields : text, isText ? 2 : 1, findings);
  if (matter) {
    const { findings: inBody, ...mentioned } = checkBody(matter.body, matter.bodyLine);
    findings.push(...inBody);
    entry.mentions.pictures.push(...mentioned.pictures);
    entry.mentions.sources.push(...mentioned.sources);
    entry.mentions.links.push(...mentioned.links);
    entry.mentions.references.push(...mentioned.references);
    if (!matter.body.trim())
      findings.push({ line: matter.bodyLine, column: 1, rule: 'body', message: 'The text is empty.' });
  }
  return done();
}

function pathFinding(path: string, place: { kind: KindName; slug: string } | null): Finding | null {
  const refuse = (rule: string, message: string): Finding => ({ line: 1, column: 1, rule, message });
  if (!place) {
    const where = Object.values(KINDS).map(({ name, form }) =>
      form === 'text'
        ? `content/${name}/<name>/index.mdx`
        : form === 'record'
          ? `content/${name}/<name>.yaml`
          : `content/${name}.yaml`,
    );
    return refuse(
      'path',
      `This file lies where no entry is looked for (“${printable(path)}”). Entries are: ${where.join(', ')}.`,
    );
  }
  if (KINDS[place.kind].form === 'settings') return null;
  if (!slugShape.test(place.slug))
    return refuse(
      'slug',
      `“${printable(place.slug)}” cannot stand in a web address: use a–z, 0–9 and single hyphens, at most 115 characters.`,
    );
  if (isReservedSlug(place.kind, place.slug))
    return refuse('slug', `“${place.slug}” is a name that the site itself uses. Choose another.`);
  return null;
}

function readText(bytes: Uint8Array, findings: Finding[]): string | null {
  if (bytes.length > LIMITS.fileBytes) {
    const message = `This file has ${Math.ceil(bytes.length / 1024)} KiB; the limit is ${LIMITS.fileBytes / 1024} KiB. Split the text.`;
    findings.push({ line: 1, column: 1, rule: 'size', message });
    return null;
  }
  const decoded = decodeText(bytes);
  if ('finding' in decoded) {
    findings.push(decoded.finding);
    return null;
  }
  findings.push(...checkCharacters(decoded.text));
  return findings.some(({ rule }) => rule === 'control' || rule === 'bom' || rule === 'newline') ? null : decoded.text;
}

function checkFields(entry: CheckedEntry, source: string, firstLine: number, findings: Finding[]): void {
  const delimiter = /^(?:---|\+\+\+)/m.exec(source);
  if (delimiter) {
    const line = source.slice(0, delimiter.index).split('\n').length + firstLine - 1;
    findings.push({
      line,
      column: 1,
      rule: 'front-matter',
      message: 'No line of the fields may start with “---” or “+++”.',
    });
    return;
  }
  const read = readStrictYaml(source, firstLine);
  if ('findings' in read) {
    findings.push(...read.findings);
    return;
  }
  const { fields } = read;
  const kind = KINDS[entry.kind];
  const result = (kind.schema as z.ZodType<Record<string, unknown>>).safeParse(fields.data);
  if (result.success) entry.data = result.data;
  else
    for (const issue of result.error.issues)
      for (const [path, message] of issueMessages(issue, fields.data))
        findings.push({ ...fields.placeOf(path), rule: 'field', message });
  const mentioned = fieldMentions(kind.fields, fields);
  entry.mentions.pictures.push(...mentioned.pictures);
  entry.mentions.references.push(...mentioned.references);
  entry.mentions.links.push(...mentioned.links);
  entry.mentions.sources.push(...mentioned.sources);
  entry.mentions.identifiers.push(...textsOf(fields, 'id'));
  entry.mentions.formerSlugs.push(...textsOf(fields, 'formerSlugs'));
}
