/** “today at 14:03”, “on 23 November 2026 at 14:03”: as the author’s clock shows it. */
export function momentWords(moment: number, now = Date.now()): string {
  const date = new Date(moment);
  const time = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  if (date.toDateString() === new Date(now).toDateString()) return `today at ${time}`;
  return `on ${date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })} at ${time}`;
}
