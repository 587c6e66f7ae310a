import type { FeedEntry } from './feed.ts';
import { xmlEscaped, xmlMarkup } from './xmlText.ts';

/** A control character that no text of XML can hold, so no text that is put in can be taken for a ticket. */
const TICKET = '\u0001';

/**
 * Keeps texts out of the hands of the generators, which escape by rules of their own, wrap texts in
 * padded CDATA and would walk through every whole story once for each feed: they get a
 * ticket in its place, and the finished XML gets the text.
 */
export class SetAside {
  private readonly texts: string[] = [];

  /** A ticket for plain text. */
  text(text: string): string {
    return this.xml(xmlEscaped(text));
  }

  /** A ticket for plain text where the format wants HTML: escaped once for HTML, once for XML. */
  textAsHtml(text: string): string {
    return this.text(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
  }

  /**
   * A ticket for the whole text of an entry, escaped once for all feeds that carry it.
   * @param isLast no other feed will carry it: it need not be kept
   */
  html(entry: FeedEntry, isLast = false): string {
    const xml = escapedHtml.get(entry) ?? xmlMarkup(entry.html);
    if (!isLast) escapedHtml.set(entry, xml);
    return this.xml(xml);
  }

  /** Puts the texts where their tickets are. */
  redeem(xml: string): string {
    return xml.replace(/\u0001(\d+)\u0001/g, (_, index: string) => this.texts[Number(index)] ?? '');
  }

  private xml(xml: string): string {
    return `${TICKET}${this.texts.push(xml) - 1}${TICKET}`;
  }
}

const escapedHtml = new WeakMap<FeedEntry, string>();
