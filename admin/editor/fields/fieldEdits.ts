import { isMap, isNode, isScalar, isSeq, type CST, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { alignedEntries } from '../alignedEntries.ts';
import { indented, printedField, printedInline } from './fieldText.ts';
import { filled, isGroup, same, type Data } from './filledValues.ts';
import { keysInOrder } from './formOrder.ts';

/** Changes to a text of YAML at the very places that a new value touches. All else stays to the byte. */
export class FieldEdits {
  private readonly source: string;
  private readonly edits: { from: number; to: number; text: string }[] = [];

  constructor(source: string) {
    this.source = source;
  }

  /** The source with all changes made. */
  applied(): string {
    let text = this.source;
    // From the end, so that places stay; what was put at one place last is made first.
    for (const edit of this.edits.toReversed().toSorted((a, b) => b.from - a.from || b.to - a.to))
      text = text.slice(0, edit.from) + edit.text + text.slice(edit.to);
    return text;
  }

  /** @param keys the keys of the new values in the order of the form */
  changeGroup(group: YAMLMap, before: Data, after: Data, keys: string[]): void {
    const written = group.items.map((pair) => keyOf(pair));
    for (const pair of group.items) {
      const key = keyOf(pair);
      const [old, now] = [filled(before[key]), after[key]];
      if (same(old, now)) continue;
      if (now === undefined) this.removeLines(startOf(pair.key), this.endOf(pair));
      else this.changeField(pair, before[key], now);
    }
    const indent = this.columnOf(startOf(group.items[0]?.key));
    let place = this.lineStart(startOf(group.items[0]?.key));
    // A new key stands where the form has it, not at the end.
    for (const key of keys) {
      const pair = group.items[written.indexOf(key)];
      if (pair) place = this.lineEnd(this.endOf(pair));
      else this.insert(place, indented(printedField(key, after[key]), indent));
    }
  }

  private changeField(pair: Pair, before: unknown, after: unknown): void {
    const { value } = pair;
    const isBlock = isNode(value) && !('flow' in value && value.flow);
    if (isMap(value) && isBlock && isGroup(before) && isGroup(after))
      this.changeGroup(value, before, after, keysInOrder(keyOf(pair), after));
    else if (isSeq(value) && isBlock && Array.isArray(before) && Array.isArray(after))
      this.changeList(keyOf(pair), value, before, after);
    else if (isNode(value) && !isBlock && typeof after === 'object') this.replace(value, printedInline(after));
    else if (isPlainScalar(value) && !isGroup(after) && !Array.isArray(after))
      this.replace(value, printedInline(after, value));
    else {
      const from = startOf(pair.key);
      const text = indented(printedField(keyOf(pair), after), this.columnOf(from)).trimStart();
      const end = this.endOf(pair);
      this.edit(from, end, this.source[end - 1] === '\n' ? text : text.trimEnd());
    }
  }

  private changeList(field: string, list: YAMLSeq, before: unknown[], after: unknown[]): void {
    const dash = this.dashOf(list, 0);
    let place = this.lineStart(dash);
    const steps = alignedEntries(before.length, after.length, (old, now) => same(filled(before[old]), after[now]));
    for (const { before: old, after: now } of steps) {
      if (old === undefined) this.insert(place, this.printedEntry(field, after[now ?? 0], this.columnOf(dash)));
      else {
        const end = this.endOf(list.items[old]);
        if (now === undefined) this.removeLines(this.dashOf(list, old), end);
        else this.changeEntry(field, list, old, before[old], after[now]);
        place = this.lineEnd(end);
      }
    }
  }

  private changeEntry(field: string, list: YAMLSeq, index: number, before: unknown, after: unknown): void {
    if (same(filled(before), after)) return;
    const entry = list.items[index];
    if (isMap(entry) && !entry.flow && isGroup(before) && isGroup(after))
      this.changeGroup(entry, before, after, keysInOrder(field, after));
    else if (isPlainScalar(entry) && !isGroup(after)) this.replace(entry, printedInline(after, entry));
    else {
      const dash = this.dashOf(list, index);
      this.edit(
        dash,
        this.lineEnd(this.endOf(entry)),
        this.printedEntry(field, after, this.columnOf(dash)).trimStart(),
      );
    }
  }

  private printedEntry(field: string, entry: unknown, column: number): string {
    if (!isGroup(entry)) return indented(`- ${printedInline(entry)}\n`, column);
    const lines = keysInOrder(field, entry).map((key) => printedField(key, entry[key]));
    return indented(indented(lines.join(''), 2).replace(/^ {2}/, '- '), column);
  }

  private replace(node: Node, text: string): void {
    this.edit(node.range?.[0] ?? 0, node.range?.[1] ?? 0, text);
  }
  private insert(place: number, text: string): void {
    const isCut = place > 0 && this.source[place - 1] !== '\n';
    this.edit(place, place, isCut ? `\n${text.trimEnd()}` : text);
  }
  private removeLines(from: number, end: number): void {
    this.edit(this.lineStart(from), this.lineEnd(end), '');
  }
  private edit(from: number, to: number, text: string): void {
    this.edits.push({ from, to, text });
  }

  /** Where the last thing of a field, entry or value ends. (What `yaml` says of a group includes comments behind it.) */
  private endOf(part: unknown): number {
    if (isMap(part) && !part.flow && part.items.length > 0) return this.endOf(part.items.at(-1));
    if (isSeq(part) && !part.flow && part.items.length > 0) return this.endOf(part.items.at(-1));
    if (isNode(part)) return part.range?.[1] ?? 0;
    const { key, value } = part as Pair;
    return Math.max(this.endOf(value ?? key), startOf(key));
  }
  /** The start of the next line, also behind a comment. */
  private lineEnd(end: number): number {
    if (this.source[end - 1] === '\n') return end;
    const next = this.source.indexOf('\n', end);
    return next < 0 ? this.source.length : next + 1;
  }
  private lineStart(index: number): number {
    return this.source.lastIndexOf('\n', index - 1) + 1;
  }
  private columnOf(index: number): number {
    return index - this.lineStart(index);
  }
  private dashOf(list: YAMLSeq, index: number): number {
    const { items } = list.srcToken as CST.BlockSequence;
    return items[index]?.start.find(({ type }) => type === 'seq-item-ind')?.offset ?? 0;
  }
}

const keyOf = ({ key }: Pair) => String(isScalar(key) ? key.value : key);
const startOf = (key: unknown) => (isNode(key) ? (key.range?.[0] ?? 0) : 0);
/** A value on its own line. Of others (`|`, `>`, none at all) the whole field is printed anew. */
const isPlainScalar = (value: unknown): value is Node =>
  isScalar(value) && value.type !== 'BLOCK_LITERAL' && value.type !== 'BLOCK_FOLDED' && value.source !== '';
