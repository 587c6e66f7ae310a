import { renditionAddress, type Rendition } from './renditions.ts';

/** A rendition that a page shows, and the original that it is made from. */
export interface Order {
  rendition: Rendition;
  /** Path of the original from the top of the repository. */
  source: string;
}

/**
 * What the pages of this build have asked for, by address. Pages run inside Astro's bundle and
 * the integration that makes the files outside of it, so the list lives on the global object.
 */
const shelf = globalThis as typeof globalThis & { [key: symbol]: Map<string, Order> | undefined };
const KEY = Symbol.for('chain-of-custody.picture-orders');

export function pictureOrders(): Map<string, Order> {
  return (shelf[KEY] ??= new Map<string, Order>());
}

/** Asks for renditions of a picture; `source` is the path of the original from the top of the repository. */
export function orderRenditions(renditions: Rendition[], source: string): void {
  const orders = pictureOrders();
  for (const rendition of renditions) orders.set(renditionAddress(rendition), { rendition, source });
}
