/**
 * Words cut as search engines cut them: at the last space before the limit, with an ellipsis.
 * @param most characters that are shown
 */
export function cutOff(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most);
  const space = head.lastIndexOf(' ');
  return `${head.slice(0, space > most / 2 ? space : most).replace(/[\s,;:.–—-]+$/, '')} …`;
}
