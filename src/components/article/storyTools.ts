import { localTime } from './localTime.ts';

/** What the buttons of a story do. All of it is done here and sent nowhere. */
const TOOLS: Record<string, (button: HTMLButtonElement) => void> = {
  print: () => print(),
  copy: (button) => {
    const address = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
    navigator.clipboard.writeText(address).then(
      () => say(button, 'Copied'),
      () => say(button, 'Not copied'),
    );
  },
  clock: (button) => {
    const isLocal = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(isLocal));
    for (const [time, printed] of times) time.textContent = isLocal ? localTime(time.dateTime) : printed;
  },
};

/** Does what a button is for. */
export const use = (button: HTMLButtonElement): void => TOOLS[button.dataset.tool ?? '']?.(button);

/** The moments in a story or a session, as the newsroom prints them. Days without a time are the same everywhere. */
const times = [
  ...document.querySelectorAll<HTMLTimeElement>(
    '.custody time, .correction-date time, .session-when time[datetime*=T]',
  ),
].map((time) => [time, time.textContent] as const);

/** Says what happened: on the button for a moment, and to screen readers. */
function say(button: HTMLButtonElement, words: string): void {
  const said = document.querySelector('[data-tool-said]');
  const label = button.textContent;
  button.textContent = words;
  if (said) said.textContent = words;
  setTimeout(() => (button.textContent = label), 2000);
}
