import type { LookupDesk } from './lookupDesk.ts';

/**
 * Builds the form of the lookup. The field has no name, so nothing could be sent even by accident, and it asks
 * the browser neither to remember nor to spell-check: some browsers send what they check to their makers.
 */
const place = document.querySelector<HTMLElement>('[data-lookup]');
let desk: Promise<LookupDesk> | undefined;

if (place) {
  const typed = Object.assign(document.createElement('input'), {
    id: 'lookup-typed',
    type: 'text',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: false,
    maxLength: 200,
  });
  typed.setAttribute('autocorrect', 'off');
  typed.setAttribute('aria-describedby', 'lookup-hint');
  const label = Object.assign(document.createElement('label'), {
    htmlFor: typed.id,
    textContent: 'Wallet address or full name',
  });
  const button = Object.assign(document.createElement('button'), { type: 'submit', textContent: 'Look up' });
  const row = Object.assign(document.createElement('div'), { className: 'lookup-row' });
  const hint = Object.assign(document.createElement('p'), {
    id: 'lookup-hint',
    className: 'lookup-hint',
    textContent: 'The whole address of Bitcoin, Ethereum or Tron, or the whole name. It stays in your browser.',
  });
  const said = Object.assign(document.createElement('p'), { className: 'lookup-said' });
  said.setAttribute('role', 'status');
  const matches = document.createElement('div');
  const form = Object.assign(document.createElement('form'), { className: 'lookup-form' });
  row.append(typed, button);
  form.append(label, row, hint);
  place.append(form, said, matches);

  const load = () => (desk ??= open(said, matches));
  const answer = async () => (await load()).answer(typed.value);
  const again = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'lookup-again',
    textContent: 'Try again',
  });
  const tell = () =>
    void answer().catch(() => {
      desk = undefined;
      said.textContent = 'The index could not be loaded. Your connection may be slow or gone.';
      matches.replaceChildren(again);
    });
  again.addEventListener('click', tell);
  // What is fetched is the same whatever will be typed.
  typed.addEventListener('focus', () => void load().catch(() => (desk = undefined)), { once: true });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    tell();
  });
  // Pages on whose link a pointer rests are fetched ahead. Here that would tell what somebody looked up.
  matches.addEventListener('pointerover', (event) => event.stopPropagation());
}

async function open(said: HTMLElement, matches: HTMLElement): Promise<LookupDesk> {
  const { LookupDesk } = await import('./lookupDesk.ts');
  return LookupDesk.open(said, matches);
}
