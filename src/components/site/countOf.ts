/** Made once: that costs far more than using it. */
const format = new Intl.NumberFormat('en-GB');

/** `1 story`, `12 stories`. */
export function countOf(count: number, one: string, many: string): string {
  return `${format.format(count)} ${count === 1 ? one : many}`;
}
