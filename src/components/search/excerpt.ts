const REFERENCES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&amp;': '&',
};

/**
 * An extract of Pagefind (text, character references and `<mark>`) as nodes. It is never parsed
 * as HTML: the page runs under Trusted Types, where no string may become markup.
 */
export function excerptNodes(html: string): Node[] {
  return html.split(/(<mark>[\s\S]*?<\/mark>)/).map((part) => {
    const marked = /^<mark>([\s\S]*)<\/mark>$/.exec(part);
    const text = document.createTextNode(plain(marked?.[1] ?? part));
    if (!marked) return text;
    const mark = document.createElement('mark');
    mark.append(text);
    return mark;
  });
}

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|amp|#39|#x27);/g, (reference) => REFERENCES[reference] ?? reference);
}
