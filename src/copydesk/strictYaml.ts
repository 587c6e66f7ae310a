import { isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { checkCharacters, checkReadCharacters } from '../mdx/characters.ts';
import type { Finding } from '../model/problem.ts';
import { readPlainYaml } from './plainYaml.ts';

const LIMIT_BYTES = 32 * 1024;
const LIMIT_DEPTH = 40;

/** Fields read from YAML, and where each of them stands. */
export interface Fields {
  data: Record<string, unknown>;
  /** Line and column in the file of a field by its path; of its nearest part that is written when it is missing. */
  placeOf(path: readonly PropertyKey[]): { line: number; column: number };
}

/**
 * Reads fields from YAML 1.2 of the plainest sort: `name: value`, lists, groups. Anchors,
 * aliases, tags, duplicate keys and keys that reach into JavaScript's objects are refused.
 * @param firstLine the line of the file that the YAML starts on
 */
export function readStrictYaml(source: string, firstLine = 1): { fields: Fields } | { findings: Finding[] } {
  const lines = new LineCounter();
  const place = (offset = 0) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const refuse = (message: string, offset?: number): Finding => ({ ...place(offset), rule: 'yaml', message });

  if (Buffer.byteLength(source) > LIMIT_BYTES) return { findings: [refuse('The fields are longer than 32 KiB.')] };
  const deep = deepLine(source);
  if (deep)
    return {
      findings: [
        { line: deep + firstLine - 1, column: 1, rule: 'yaml', message: 'The fields lie too deep in each other here.' },
      ],
    };

  const plain = readPlainYaml(source, firstLine);
  if (plain) return { fields: plain };

  const document = parseDocument(source, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    strict: true,
    merge: false,
    prettyErrors: false,
    stringKeys: true,
    lineCounter: lines,
  });
  const findings = [...document.errors, ...document.warnings].map((error) =>
    refuse(`The fields cannot be read here: ${error.message.split('\n')[0]?.replace(/\.$/, '')}.`, error.pos[0]),
  );
  if (findings.length === 0) findings.push(...refusedNodes(document, refuse));
  if (findings.length === 0) findings.push(...escapedCharacters(document, source, place));
  if (findings.length === 0 && !isMap(document.contents))
    findings.push(refuse('The fields must be lines of “name: value”.'));
  if (findings.length > 0) return { findings };
  return {
    fields: { data: document.toJS() as Record<string, unknown>, placeOf: (path) => place(offsetOf(document, path)) },
  };
}

function refusedNodes(document: Document.Parsed, refuse: (message: string, offset?: number) => Finding): Finding[] {
  const findings: Finding[] = [];
  visit(document, {
    Pair(_, pair) {
      const key = pair.key as { value?: unknown; range?: [number, number, number] };
      if (key.value === '__proto__' || key.value === 'constructor' || key.value === 'prototype')
        findings.push({ ...refuse(`“${key.value}” is not a field.`, key.range?.[0]), rule: 'field' });
    },
    Node(_, node) {
      const offset = node.range?.[0];
      if (isAlias(node) || ('anchor' in node && node.anchor))
        findings.push(refuse('Anchors (&) and aliases (*) are not allowed. If it is text, put it in quotes.', offset));
      else if (node.tag)
        findings.push(refuse('Type tags (!) are not allowed. If it is text, put it in quotes.', offset));
    },
  });
  return findings;
}

/** Characters that the file does not show can hide in an escape: `"\u202e"`. */
function escapedCharacters(
  document: Document.Parsed,
  source: string,
  place: (offset?: number) => { line: number; column: number },
): Finding[] {
  if (!source.includes('\\')) return [];
  const findings: Finding[] = [];
  const known = new Set(checkCharacters(source).map(({ rule }) => rule));
  visit(document, {
    Scalar(_, node) {
      if (!isScalar(node) || typeof node.value !== 'string') return;
      for (const found of checkReadCharacters(node.value, known))
        findings.push({ ...place(node.range?.[0]), ...found });
    },
  });
  return findings;
}

/** The first line on which more than 40 flow brackets are open, or that is indented more than 40 levels. The parser is recursive. */
function deepLine(source: string): number | null {
  let open = 0;
  for (const [index, line] of source.split('\n').entries()) {
    open += (line.match(/[[{]/g)?.length ?? 0) - (line.match(/[\]}]/g)?.length ?? 0);
    if (open > LIMIT_DEPTH || /^ {160}/.test(line) || /^(?: *- ){40}/.test(line)) return index + 1;
  }
  return null;
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => String((item.key as { value?: unknown }).value) === String(key));
      if (isNode(pair?.key)) return pair.key.range?.[0] ?? 0;
    } else {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node)) return node.range?.[0] ?? 0;
    }
  }
  return 0;
}
