const whole = new Intl.NumberFormat('en-GB');

/** `1 sum`, `1,200 sums`. */
export const counted = (count: number, one: string, many: string): string =>
  `${whole.format(count)} ${count === 1 ? one : many}`;
export const cases = (count: number): string => counted(count, 'case', 'cases');
