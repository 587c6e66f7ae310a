import { KINDS, type KindName } from '../../../src/model/kind.ts';
import { decapStore } from '../decapStore.ts';
import { nameOf, openEntry } from '../openEntry.ts';
import { storyActionsMenu, type PublishedEntry, type StoryAction } from './storyActionsMenu.ts';
import { keepOutcome, sayKeptOutcome } from './outcomeNote.ts';
import { storyState, type StoryOutcome } from './storyState.ts';
import { tellInDialog } from './tellInDialog.ts';
import './thisStory.css';

/**
 * The button “This story” in the editor, for what is done to a story that is published. It is there
 * while an article is open that has been saved before.
 * @param hasUnsavedChanges whether the editor holds words that are not saved
 */
export function mountThisStory(hasUnsavedChanges: () => boolean): void {
  const around = document.createElement('div');
  around.className = 'this-story';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'This story';
  button.setAttribute('aria-expanded', 'false');
  button.setAttribute('aria-controls', 'this-story-menu');
  const menu = document.createElement('ul');
  menu.id = 'this-story-menu';
  menu.hidden = true;
  around.append(button, menu);

  const close = () => {
    menu.hidden = true;
    button.setAttribute('aria-expanded', 'false');
  };
  const open = async () => {
    const slug = openArticle();
    if (!slug) return;
    if (!isShown(slug))
      return void tellInDialog('One moment', 'The story is still being opened. Try again when it is here.');
    const actions = await actionsFor(slug, hasUnsavedChanges);
    menu.replaceChildren(...actions.map((action) => item(action, close, button)));
    menu.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    menu.querySelector('button')?.focus();
  };
  button.addEventListener('click', () => (menu.hidden ? void open() : close()));
  around.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || menu.hidden) return;
    close();
    button.focus();
  });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !around.contains(target)) close();
  });
  around.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !around.contains(relatedTarget)) close();
  });

  const place = () => {
    close();
    around.hidden = openArticle() === null;
    // With the other words about the text, where there is such a bar.
    const bar = document.querySelector('.writer-bar');
    if (around.parentElement !== (bar ?? document.body)) (bar ?? document.body).append(around);
  };
  window.addEventListener('hashchange', place);
  place();
  sayKeptOutcome();
}

/** Whether the form shows the article that the address names: a moment after a change of address it still shows the one before. */
function isShown(slug: string): boolean {
  const open = openEntry(decapStore().getState());
  return open?.kind === 'articles' && nameOf(open) === slug;
}

/** The name of the article that the address opens in the editor; null when it is none that was saved before. */
function openArticle(): string | null {
  return /^#\/collections\/articles\/entries\/([a-z0-9-]+)\/index(?:[?].*)?$/.exec(location.hash)?.[1] ?? null;
}

async function actionsFor(slug: string, hasUnsavedChanges: () => boolean): Promise<StoryAction[]> {
  let entry: PublishedEntry;
  try {
    const { headline, isOut, status } = await storyState(slug);
    entry = { kind: 'articles' satisfies KindName, slug, title: headline, isOut, isRetracted: status === 'retracted' };
  } catch (error) {
    // Not published yet, or the newsroom does not answer: its words say which.
    const words = error instanceof Error ? error.message : String(error);
    return [
      {
        words: 'Nothing to do yet…',
        act: () => void tellInDialog(`This ${KINDS.articles.label.toLowerCase()}`, words),
      },
    ];
  }
  const actions = storyActionsMenu(
    entry,
    (outcome) => showOutcome(outcome, slug),
    (words) => void tellInDialog('Not done', words),
  );
  return actions.map((action) => ({
    ...action,
    act: () =>
      hasUnsavedChanges()
        ? void tellInDialog(
            'Save your changes first',
            'This story has changes that are not saved. Save them, then try again. Your text stays here.',
          )
        : action.act(),
  }));
}

/** The editor must not go on with the version before. */
function showOutcome({ slug, words }: StoryOutcome, before: string): void {
  keepOutcome(words);
  // The address before leads nowhere any more, and “back” should not either.
  const address = slug === null ? '#/collections/articles' : `#/collections/articles/entries/${slug}/index`;
  if (slug !== before) history.replaceState(null, '', address);
  location.reload();
}

function item({ words, act, grave }: StoryAction, close: () => void, button: HTMLElement): HTMLLIElement {
  const entry = document.createElement('li');
  const does = document.createElement('button');
  does.type = 'button';
  does.textContent = words;
  if (grave) does.className = 'grave';
  does.addEventListener('click', () => {
    close();
    // Where the focus comes back to when the dialog closes.
    button.focus();
    act();
  });
  entry.append(does);
  return entry;
}
