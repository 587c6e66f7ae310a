import { type Notes, shown } from './notes.ts';

/** Code, tags and comments are passed over; brackets in them are no shortcodes. */
const PIECE =
  /<!--[\s\S]*?-->|<(pre|code|script|style)\b[^>]*>[\s\S]*?<\/\1\s*>|<\/?[a-z][^>]*>|\[(\[?)(\/?)([a-z][\w-]*)((?:\s(?:[^[\]"'<]|"[^"]*"|'[^']*')*)?)(\/?)\](\]?)/gi;
/** Shortcodes of WordPress and of the plugins that newsrooms use most. All others are known by their attributes or their end. */
const KNOWN = new Set(
  'caption wp_caption gallery playlist audio video embed contact-form contact-form-7 vc_row vc_column vc_column_text mc4wp_form latest_posts'.split(
    ' ',
  ),
);

/**
 * Replaces the shortcodes of a text by HTML that says the same, and takes out the others; the words
 * between their start and end stay. `[sic]` is a word in brackets and stays.
 */
export function withoutShortcodes(html: string, notes: Notes): string {
  if (!html.includes('[')) return html;
  const ended = new Set([...html.matchAll(/\[\/([a-z][\w-]*)\]/gi)].map((match) => (match[1] ?? '').toLowerCase()));
  return html.replace(
    PIECE,
    (
      whole: string,
      _code: unknown,
      escape: string,
      slash: string,
      word: string | undefined,
      attributes: string,
      _selfClosing: unknown,
      escaped: string,
    ) => {
      if (word === undefined) return whole;
      if (escape && escaped) return whole.slice(1, -1);
      const name = word.toLowerCase();
      if (!KNOWN.has(name) && !ended.has(name) && !/=/.test(attributes) && !name.includes('_')) return whole;
      const replaced = slash ? endOf(name) : startOf(name, attributesOf(attributes), shown(whole, 80), notes);
      return escape + replaced + escaped;
    },
  );
}

function startOf(name: string, attributes: Map<string, string>, whole: string, notes: Notes): string {
  switch (name) {
    case 'caption':
    case 'wp_caption':
      return `\n\n<figure class="wp-caption" data-caption="${attribute(attributes.get('caption') ?? '')}">`;
    case 'gallery':
      return `\n\n<figure data-gallery="${attribute(attributes.get('ids') ?? attributes.get('include') ?? '')}"></figure>\n\n`;
    case 'embed':
      return '\n\n';
    case 'audio':
    case 'video': {
      const file = ['src', 'mp4', 'm4v', 'webm', 'ogv', 'mp3', 'm4a', 'ogg', 'wav', 'flv', 'wmv']
        .map((key) => attributes.get(key))
        .find(Boolean);
      if (file) return `\n\n<${name} src="${attribute(file)}"></${name}>\n\n`;
    }
  }
  notes.add(`The shortcode ${whole} was taken out.`);
  return '';
}

const endOf = (name: string) => (/caption$/.test(name) ? '</figure>\n\n' : name === 'embed' ? '\n\n' : '');

const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

function attributesOf(text: string): Map<string, string> {
  const pairs = text.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/g);
  return new Map([...pairs].map((match) => [(match[1] ?? '').toLowerCase(), match[2] ?? match[3] ?? match[4] ?? '']));
}
