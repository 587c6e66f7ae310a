import type { Fields } from './strictYaml.ts';

/** Where a field or an entry of a list starts, and the same of its parts. */
interface Place {
  line: number;
  column: number;
  parts: Map<string | number, Place>;
}
interface Value {
  value: unknown;
  parts: Place['parts'];
}

const PAIR = /^([A-Za-z][A-Za-z0-9]*):(?: (.*))?$/;
const REFUSED_KEYS = /^(?:constructor|prototype|null|true|false)$/i;
/** Control characters, tabs among them, and what other programs take for the end of a line. */
const UNUSUAL = /[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u2028\u2029\ufeff]/;

/**
 * Reads fields that are written as nearly all are: `name: value` on one line each, lists and
 * groups indented by two, short lists in brackets, plain or quoted words. Null for everything
 * else, be it wrong or only unusual: the real parser reads that. What both read, they read alike;
 * this one takes a twentieth of the time, and a build reads thousands of files.
 */
export function readPlainYaml(source: string, firstLine: number): Fields | null {
  if (UNUSUAL.test(source) || !source.endsWith('\n')) return null;
  // A copy: what is cut out of a text keeps all of that text in memory, and these fields are cut out of one with a body.
  const copy = Buffer.from(source.slice(0, -1)).toString();
  const root = new Reader(copy.split('\n'), firstLine).whole();
  if (!root) return null;
  const start: Place = { line: firstLine, column: 1, parts: root.parts };
  return {
    data: root.value as Record<string, unknown>,
    placeOf: (path) => {
      let place = start;
      for (const part of path) {
        const inner = place.parts.get(typeof part === 'number' ? part : String(part));
        if (!inner) break;
        place = inner;
      }
      return { line: place.line, column: place.column };
    },
  };
}

class Reader {
  private readonly lines: string[];
  private readonly firstLine: number;
  /** The line that is read next. */
  private at = 0;

  constructor(lines: string[], firstLine: number) {
    this.lines = lines;
    this.firstLine = firstLine;
  }

  whole(): Value | null {
    const group = this.group(0);
    return group && this.at === this.lines.length ? group : null;
  }

  /** Lines of `name: value` that start at a column. `first`: the rest of a line that holds the first of them. */
  private group(indent: number, first?: string): Value | null {
    const value: Record<string, unknown> = {};
    const parts: Place['parts'] = new Map();
    for (let line = first ?? this.lineAt(indent); line !== null; line = this.lineAt(indent)) {
      const [, key, text] = PAIR.exec(line) ?? [];
      if (key === undefined || REFUSED_KEYS.test(key) || parts.has(key)) return null;
      const place = { line: this.at + this.firstLine, column: indent + 1 };
      this.at++;
      const read = text === undefined ? this.inner(indent + 2) : inline(text, place.line, indent + key.length + 3);
      if (!read) return null;
      value[key] = read.value;
      parts.set(key, { ...place, parts: read.parts });
    }
    return parts.size > 0 ? { value, parts } : null;
  }

  private inner(indent: number): Value | null {
    return this.lineAt(indent)?.startsWith('-') ? this.list(indent) : this.group(indent);
  }

  private list(indent: number): Value | null {
    const value: unknown[] = [];
    const parts: Place['parts'] = new Map();
    for (let line = this.lineAt(indent); line !== null; line = this.lineAt(indent)) {
      if (!line.startsWith('- ')) return null;
      const text = line.slice(2);
      const place = { line: this.at + this.firstLine, column: indent + 3 };
      const isGroup = PAIR.test(text);
      if (!isGroup) this.at++;
      const read = isGroup ? this.group(indent + 2, text) : scalar(text);
      if (!read) return null;
      parts.set(value.length, { ...place, parts: read.parts });
      value.push(read.value);
    }
    return { value, parts };
  }

  /** The line that is next when it starts at exactly this column. */
  private lineAt(indent: number): string | null {
    const line = this.lines[this.at];
    return line !== undefined && line.search(/[^ ]/) === indent ? line.slice(indent) : null;
  }
}

const SHORT_LIST = /^\[(?:[A-Za-z][A-Za-z0-9-]*(?:, [A-Za-z][A-Za-z0-9-]*)*)?\]$/;

/** What stands behind `name: `. */
function inline(text: string, line: number, column: number): Value | null {
  if (!text.startsWith('[')) return scalar(text);
  if (!SHORT_LIST.test(text)) return null;
  const value: unknown[] = [];
  const parts: Place['parts'] = new Map();
  for (const { 0: word, index } of text.matchAll(/[A-Za-z][A-Za-z0-9-]*/g)) {
    const read = scalar(word);
    if (!read) return null;
    parts.set(value.length, { line, column: column + index, parts: new Map() });
    value.push(read.value);
  }
  return { value, parts };
}

const NO_PARTS: Place['parts'] = new Map();
const PLAIN_START = /^[A-Za-z\u00c0-\u024f0-9$£€(“‘]/;
const MOMENT_OR_DAY = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/;

/** One value on one line. */
function scalar(text: string): Value | null {
  const is = (value: unknown): Value => ({ value, parts: NO_PARTS });
  if (/^"[^"\\]*"$/.test(text)) return is(text.slice(1, -1));
  if (/^'(?:[^']|'')*'$/.test(text)) return is(text.slice(1, -1).replaceAll("''", "'"));
  // A colon or a number sign could start something else.
  if (!PLAIN_START.test(text) || /: |:$| #| $/.test(text)) return null;
  if (text === 'true' || text === 'false') return is(text === 'true');
  if (/^(?:null|true|false)$/i.test(text)) return null;
  if (!/^\d/.test(text) || text.includes(' ') || MOMENT_OR_DAY.test(text)) return is(text);
  return /^(?:0|[1-9]\d{0,14})(?:\.\d{1,8})?$/.test(text) ? is(Number(text)) : null;
}
