import { claimKind } from '../../src/model/claim.ts';
import { textOf, type EditorComponent } from './decap.ts';
import { claimedKind } from './writing/claims/claimCode.ts';
import { usedTerm } from './writing/terms/termCode.ts';
import { BRACES, FOOTNOTE_MARK, INLINE_ELEMENT, VERBATIM_BLOCKS } from './mdxPatterns.ts';

/**
 * What has no card of its own is kept as it is written: blocks in an “advanced” card, parts of a
 * line in a chip. Its pattern leaves out what the cards recognise, because Decap loses the order
 * in which components are registered.
 */
export function verbatimBlock(cards: EditorComponent[]): EditorComponent {
  const claimed = cards.map(({ pattern }) => pattern.source);
  return {
    id: 'advanced',
    label: 'Advanced block',
    collapsed: true,
    summary: '{{fields.code}}',
    fields: [{ name: 'code', label: 'Kept exactly as written', widget: 'text' }],
    pattern: new RegExp(`^(?!(?:${claimed.join('|')}))(?:${VERBATIM_BLOCKS.join('|')})(?=\\n|$)`),
    fromBlock: (match) => ({ code: match[0] }),
    toBlock: ({ code }) => textOf(code),
    toPreview: ({ code }) => window.h('pre', null, textOf(code)),
  };
}

export function verbatimChips(): EditorComponent[] {
  return [
    chip('inline-component', 'Component in the line', '<', INLINE_ELEMENT),
    chip('inline-braces', 'Note for authors', '{', BRACES),
    chip('footnote', 'Footnote mark', '[', FOOTNOTE_MARK),
  ];
}

/** Pressed, a chip opens a dialog for what it stands for (`writing/chips.ts`). */
function chip(id: string, label: string, trigger: string, pattern: string): EditorComponent {
  return {
    id,
    label,
    type: 'inline',
    trigger,
    pattern: new RegExp(`^(?:${pattern})`),
    fromInline: (match) => ({ code: match[0] }),
    toInline: ({ code }) => textOf(code),
    toPreview: ({ code }) => {
      const { words, name } = chipWords(textOf(code));
      return window.h(
        'button',
        { type: 'button', className: 'text-chip', 'aria-label': `${name || label}: change` },
        words,
      );
    },
  };
}

/** A source mark shows the source’s short name, a footnote its name, a claim label and a term their words, all else itself. */
function chipWords(code: string): { words: string; name: string } {
  const source = /^<Source name="([^"]*)"\s*\/>$/.exec(code)?.[1];
  if (source !== undefined) return { words: source, name: `Source ${source}` };
  const claim = claimedKind(code);
  if (claim !== undefined) return { words: claimKind(claim).mark, name: `Claim label ${claimKind(claim).label}` };
  const term = usedTerm(code);
  if (term) return { words: term.words, name: `Glossary term ${term.words}` };
  const note = /^\[\^([^\]]+)\]$/.exec(code)?.[1];
  return note === undefined ? { words: code, name: '' } : { words: `Note ${note}`, name: `Footnote ${note}` };
}
