import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { ExportError } from './exportError.ts';
import { emptyItem, ITEM_FIELDS, termOf } from './exportFields.ts';
import type { ExportItem, ExportPart } from './exportParts.ts';
import { ownCopy } from './ownCopy.ts';
import { xmlProblem } from './xmlProblem.ts';

/** No text of a real export is longer; a parser holds one text in memory. */
const LONGEST_TEXT = 32 * 1024 * 1024;
const META = new Set(['_thumbnail_id', '_wp_attached_file', '_wp_attachment_image_alt', '_wp_old_slug', 'footnotes']);
const VERSIONS = ['1.0', '1.1', '1.2'];

type Group = Record<string, string>;

/**
 * Turns the characters of an export into its parts, piece by piece. Only well-formed XML is read, and
 * no document type: entities other than XML’s own five are never expanded.
 */
export class ExportParser {
  private readonly parser = new SaxesParser({ position: true, xmlns: false });
  private readonly path: string[] = [];
  private parts: ExportPart[] = [];
  private text = '';
  private sinceTag = 0;
  private channel: Group = {};
  private group: Group = {};
  private attributes: Group = {};
  private item: ExportItem | null = null;
  private hasVersion = false;

  constructor() {
    this.parser.on('error', (error) => this.refuse(xmlProblem(error.message, this.path.length > 0)));
    this.parser.on('doctype', () =>
      this.refuse('The file has a document type (DOCTYPE). No WordPress export has one.'),
    );
    this.parser.on('xmldecl', ({ encoding }) => {
      if (encoding && !/^utf-?8$/i.test(encoding))
        this.refuse(`The file says that it is written in “${encoding.slice(0, 30)}”. A WordPress export is UTF-8.`);
    });
    this.parser.on('opentag', (tag) => this.open(tag));
    this.parser.on('closetag', (tag) => this.close(tag.name));
    const take = (text: string) => void (this.text += text);
    this.parser.on('text', take);
    this.parser.on('cdata', take);
  }

  /** @throws {ExportError} at the first thing that is wrong */
  read(characters: string): ExportPart[] {
    this.sinceTag += characters.length;
    this.parser.write(characters);
    if (this.sinceTag > LONGEST_TEXT) this.refuse('One text of this file is longer than 32 MB. Is a tag not closed?');
    return this.taken();
  }

  /** @throws {ExportError} when the file ends too early, or was no export */
  end(): ExportPart[] {
    this.parser.close();
    if (!this.hasVersion) this.refuse(NO_EXPORT);
    return this.taken();
  }

  private taken(): ExportPart[] {
    const { parts } = this;
    this.parts = [];
    return parts;
  }

  private refuse(message: string): never {
    const { line, columnIndex } = this.parser;
    throw new ExportError(message, { line, column: columnIndex + 1 });
  }

  private open({ name, attributes }: SaxesTagPlain): void {
    this.sinceTag = 0;
    const parent = this.path.at(-1);
    if (
      parent === undefined &&
      (name !== 'rss' || !/^https?:\/\/wordpress\.org\/export\//.test(attributes['xmlns:wp'] ?? ''))
    )
      this.refuse(NO_EXPORT);
    this.path.push(name);
    this.text = '';
    this.attributes = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, ownCopy(value)]));
    if (parent === 'channel') this.group = {};
    if (parent === 'channel' && name === 'item') {
      if (!this.hasVersion) this.refuse(NO_EXPORT);
      this.item = emptyItem(this.parser.line);
    }
    if (parent === 'item' && name === 'wp:postmeta') this.group = {};
  }

  private close(name: string): void {
    this.sinceTag = 0;
    this.path.pop();
    const parent = this.path.at(-1);
    const text = ownCopy(this.text);
    this.text = '';
    if (parent === 'channel') this.endOfChannelPart(name, text);
    else if (parent === 'item' && this.item) this.endOfItemPart(this.item, name, text);
    else if (
      parent === 'wp:author' ||
      parent === 'wp:category' ||
      parent === 'wp:tag' ||
      parent === 'wp:term' ||
      parent === 'wp:postmeta'
    )
      this.group[name] = text;
  }

  private endOfChannelPart(name: string, text: string): void {
    const { group } = this;
    const value = (key: string) => (group[key] ?? '').trim();
    if (name === 'wp:wxr_version') {
      if (!VERSIONS.includes(text.trim()))
        this.refuse(
          `This export has version “${text.trim().slice(0, 20)}”; versions ${VERSIONS.join(', ')} can be read.`,
        );
      this.hasVersion = true;
    } else if (name === 'item' && this.item) {
      this.parts.push(this.item);
      this.item = null;
    } else if (name === 'wp:author')
      this.parts.push({ part: 'author', login: value('wp:author_login'), name: value('wp:author_display_name') });
    else if (name === 'wp:category' || name === 'wp:tag' || name === 'wp:term') this.parts.push(termOf(name, value));
    else this.channel[name] = text;
    if (name === 'title' || name === 'link' || name === 'wp:base_blog_url')
      this.parts.push({
        part: 'site',
        title: (this.channel.title ?? '').trim(),
        address: (this.channel['wp:base_blog_url'] ?? this.channel.link ?? '').trim().replace(/\/+$/, ''),
      });
  }

  private endOfItemPart(item: ExportItem, name: string, text: string): void {
    const { attributes, group } = this;
    const field = Object.hasOwn(ITEM_FIELDS, name) ? ITEM_FIELDS[name] : undefined;
    if (field) item[field] = field === 'content' || field === 'excerpt' ? text : text.trim();
    else if (name === 'wp:post_password') item.hasPassword = text !== '';
    else if (name === 'wp:is_sticky') item.isSticky = text.trim() === '1';
    else if (name === 'wp:comment') item.comments++;
    else if (name === 'category')
      item.terms.push({ domain: attributes.domain ?? 'category', slug: attributes.nicename ?? '', name: text.trim() });
    else if (name === 'wp:postmeta' && META.has(group['wp:meta_key'] ?? ''))
      item.meta.push({ key: group['wp:meta_key'] ?? '', value: group['wp:meta_value'] ?? '' });
  }
}

const NO_EXPORT =
  'This is no WordPress export. In WordPress choose Tools → Export → All content, and give the file that you get to this command.';
