import type { KindName } from '../../src/model/kind.ts';

export interface ReportedEntry {
  kind: KindName;
  slug: string;
  title: string;
  /** Its address on the old site. */
  link: string;
  notes: string[];
}
type Outcome = 'new' | 'updated' | 'unchanged' | 'changedHere';

/** What an import did: the counts for the screen, and for each entry what could not be kept. */
export class ImportReport {
  readonly entries: ReportedEntry[] = [];
  readonly refused: { title: string; link: string; why: string }[] = [];
  private readonly counts = new Map<string, number>();

  count(kind: KindName, outcome: Outcome): void {
    const key = `${kind} ${outcome}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  of(outcome: Outcome, kind?: KindName): number {
    return [...this.counts].reduce(
      (sum, [key, count]) => (key.endsWith(` ${outcome}`) && (!kind || key.startsWith(`${kind} `)) ? sum + count : sum),
      0,
    );
  }

  /** A few lines for the screen. */
  summary(left: Map<string, number>, comments: number): string[] {
    const news = (['articles', 'pages', 'people', 'topics'] as const).flatMap((kind) => {
      const count = this.of('new', kind);
      return count > 0 ? [countOf(count, NAMES[kind][0], NAMES[kind][1])] : [];
    });
    const [made, updated, unchanged, changed] = [
      this.of('new'),
      this.of('updated'),
      this.of('unchanged'),
      this.of('changedHere'),
    ];
    const lines = [
      `${made} new${news.length > 0 ? ` (${news.join(', ')})` : ''}, ${updated > 0 ? `${updated} brought up to date, ` : ''}${unchanged} unchanged.`,
    ];
    if (changed > 0)
      lines.push(
        `${countOf(changed, 'draft', 'drafts')} changed here since the last import ${changed === 1 ? 'was' : 'were'} left alone.`,
      );
    if (this.refused.length > 0)
      lines.push(`${countOf(this.refused.length, 'post', 'posts')} could not be imported; the report says why.`);
    for (const [what, count] of left) lines.push(`Left out: ${count} × ${what}.`);
    if (comments > 0) lines.push(`Left out: ${countOf(comments, 'comment', 'comments')}.`);
    const noted = this.entries.filter(({ notes }) => notes.length > 0).length;
    if (noted > 0) lines.push(`${countOf(noted, 'entry', 'entries')} could not keep everything; the report lists it.`);
    return lines;
  }

  /** The whole report as Markdown. */
  text(name: string, summary: string[]): string {
    const parts = [`# Import of ${name}`, ...summary];
    if (this.refused.length > 0)
      parts.push(
        '## Not imported',
        ...this.refused.map(({ title, link, why }) => `- **${plain(title)}** (${link}): ${plain(why)}`),
      );
    parts.push('## What could not be kept');
    for (const { kind, slug, title, notes } of this.entries)
      if (notes.length > 0)
        parts.push(
          `### ${plain(title)}\n\n\`${kind}/${slug}\`\n\n${notes.map((note) => `- ${plain(note)}`).join('\n')}`,
        );
    const moved = this.entries.filter(({ link }) => /^https?:\/\/[^/]+\/[^?]/.test(link));
    parts.push(
      '## Old addresses',
      'For the server that answers at the old addresses; the form is that of a `_redirects` file.',
    );
    parts.push(
      `\`\`\`\n${moved.map(({ kind, slug, link }) => `${new URL(link).pathname} ${kind === 'pages' ? `/${slug}/` : `/news/${slug}/`} 301`).join('\n')}\n\`\`\``,
    );
    return `${parts.join('\n\n')}\n`;
  }
}

const NAMES = {
  articles: ['article', 'articles'],
  pages: ['page', 'pages'],
  people: ['person', 'people'],
  topics: ['topic', 'topics'],
} as const;
const countOf = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
const plain = (text: string) =>
  text.replace(/[<>]/g, (sign) => (sign === '<' ? '&lt;' : '&gt;')).replace(/([*_[\]`])/g, '\\$1');
