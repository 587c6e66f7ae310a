import { claimKind } from '../../../src/model/claim.ts';
import { parseAttributes } from '../attributes.ts';

/**
 * The words of a text while it is being typed, for counting. It follows the rules of `src/mdx/plainText`, which
 * reads a parsed text, without a parser: so it is quick, and an unfinished text has words too.
 */
export function typedWords(body: string): string {
  const code: string[] = [];
  const prose = body.replace(FENCED, (_, _fence, inside: string) => {
    code.push(inside);
    return '\n';
  });
  return [proseWords(prose), ...code].join('\n');
}

const FENCED = /^[ \t]*(`{3,}|~{3,})[^\n]*\n([\s\S]*?)^[ \t]*\1[ \t]*$/gm;

function proseWords(body: string): string {
  const signs: [RegExp, string][] = [
    [/\{\/\*[\s\S]*?\*\/\}|<!--[\s\S]*?-->/g, ' '],
    [/^[ \t]*\[(?!\^)[^\]\n]+\]:[ \t]*\S[^\n]*$/gm, ''],
    [/!\[[^\]]*\](?:\([^)\n]*\)|\[[^\]\n]*\])?/g, ''],
    [/\[\^[^\]\n]+\]:?/g, ''],
    [/\[((?:\\.|[^\]\\])*)\](?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\]\n]*\])/g, '$1'],
    [/^(?:[ \t>]*)(?:\d+[.)]|[-*+][ \t]+\[[ xX]\])[ \t]+/gm, ''],
    [/&(?:nbsp|ensp|emsp|thinsp);/g, ' '],
  ];
  const text = signs.reduce((words, [sign, instead]) => words.replace(sign, instead), body);
  return text
    .replace(/<\/?([A-Za-z][\w.]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>/g, (_, name: string, attributes: string) => {
      const shown = parseAttributes(attributes);
      if (name === 'Claim') return ` (${claimKind(shown.kind ?? '').mark})`;
      return (SHOWN[name] ?? (/^[A-Z]/.test(name) ? ['title'] : [])).map((key) => ` ${shown[key] ?? ''} `).join('');
    })
    .replace(/^[ \t]*\|.*$/gm, (row) => row.replaceAll('|', ' '));
}

/** The attributes of a component that readers see as words. */
const SHOWN: Record<string, string[]> = {
  Source: [],
  Term: [],
  Quote: ['speaker', 'role'],
  Stat: ['value', 'label'],
  Figure: ['caption'],
  Entry: ['date'],
};
