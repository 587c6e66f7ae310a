import './introduction.css';
import { newsroomRequest } from './newsroomRequest.ts';

/**
 * Asks for a name and an e-mail address, and keeps them in Git’s settings on this machine, so
 * that nobody needs a terminal to begin. Does not go away before they are taken.
 * @param known what Git knows of the two already
 */
export function askWhoYouAre(known: { name: string; email: string }): Promise<void> {
  const dialog = document.createElement('dialog');
  dialog.className = 'newsroom-introduction';
  dialog.setAttribute('aria-labelledby', 'introduction-title');
  dialog.innerHTML = `
    <form>
      <h2 id="introduction-title">Who are you?</h2>
      <p>Your name and address sign what you write. They are kept on this computer and are asked for only once.</p>
      <label>Your name <input name="name" autocomplete="name" required maxlength="100"></label>
      <label>Your e-mail address <input name="email" type="email" autocomplete="email" required maxlength="254"></label>
      <p class="newsroom-introduction-error" role="alert"></p>
      <button type="submit">Begin</button>
    </form>`;
  const form = dialog.querySelector('form')!;
  const error = dialog.querySelector('[role=alert]')!;
  const button = dialog.querySelector('button')!;
  for (const name of ['name', 'email'] as const) {
    const input = form.querySelector<HTMLInputElement>(`[name=${name}]`)!;
    input.value = known[name];
    // What Git knows is changed in Git.
    input.readOnly = known[name] !== '';
  }
  document.body.append(dialog);
  // Nothing behind it can go on without an answer.
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  // Chromium closes it all the same at the second Escape; whatever waits for the answer would wait for ever.
  dialog.addEventListener('close', () => dialog.isConnected && dialog.showModal());
  dialog.showModal();
  return new Promise((resolve) => {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      button.disabled = true;
      error.textContent = '';
      newsroomRequest('introduce', Object.fromEntries(new FormData(form)))
        .then(() => {
          dialog.close();
          dialog.remove();
          resolve();
        })
        .catch((refusal: unknown) => {
          error.textContent = refusal instanceof Error ? refusal.message : String(refusal);
        })
        .finally(() => (button.disabled = false));
    });
  });
}
