import './conflictDialog.css';
import type { KindName } from '../../../src/model/kind.ts';
import { askInDialog, type Choice } from '../form/dialog.ts';
import { element } from '../form/element.ts';
import type { EntryData } from '../openEntry.ts';
import type { StaleSave } from '../staleSave.ts';
import { differenceView } from './differenceView.ts';
import type { Clash, MergedTexts, Side } from './mergeTexts.ts';
import { printedValue } from './textDifference.ts';

/** What the author chose: one of the two texts, or a text of both. */
export type Verdict = { keep: 'mine' } | { keep: 'theirs' } | { keep: 'both'; data: EntryData };

/**
 * Shows the author what somebody else saved meanwhile, and asks what shall become of the two texts.
 * @param theirs null when they deleted the entry
 * @param merged the two put together, when it is known what both began from
 * @param isDraft the author’s text is a saved draft, and theirs is on the site
 * @returns null when the author goes back to the text
 */
export async function askWhichVersion(
  stale: StaleSave,
  mine: EntryData,
  theirs: EntryData | null,
  merged: MergedTexts | null,
  isDraft = false,
): Promise<Verdict | null> {
  const fits = merged?.clashes.length === 0;
  const pickers =
    merged && !fits ? merged.clashes.map((clash, index) => clashPicker(clash, index, stale.theirsBy)) : [];
  const content = [
    element('p', {}, isDraft ? openingOfDraft(stale, theirs) : opening(stale, theirs)),
    element('p', {}, advice(theirs, merged)),
    ...pickers.map(({ view }) => view),
    ...(theirs
      ? [
          element('h3', {}, `From ${stale.theirsBy}’s text to yours`),
          differenceView(stale.kind as KindName, theirs, mine),
        ]
      : []),
  ];
  const choices: Choice<Verdict['keep'] | 'back'>[] = [
    { words: 'Back to my text', answer: 'back' },
    { words: theirs ? 'Take theirs' : 'Let it go', answer: 'theirs' },
    { words: theirs ? 'Keep mine, replace theirs' : 'Keep mine', answer: 'mine', isMain: !merged },
    ...(merged ? [{ words: fits ? 'Combine both' : 'Combine as chosen', answer: 'both' as const, isMain: true }] : []),
  ];
  const answer = await askInDialog(
    isDraft ? 'This entry has changed on the site' : 'Somebody else saved this meanwhile',
    content,
    choices,
  );
  if (answer === null || answer === 'back') return null;
  if (answer !== 'both') return { keep: answer };
  return merged && { keep: 'both', data: merged.settled(pickers.map(({ side }) => side())) };
}

function openingOfDraft({ theirsBy }: StaleSave, theirs: EntryData | null): string {
  return `${theirsBy} ${theirs ? 'changed' : 'deleted'} this entry on the site after this draft began. The draft is saved, and nothing of it is lost. What you choose becomes the draft, which you can publish then.`;
}

function opening({ theirsBy, theirsWhen }: StaleSave, theirs: EntryData | null): string {
  const when = theirsWhen
    ? ` on ${new Date(theirsWhen).toLocaleString('en-GB', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' })}`
    : '';
  return theirs
    ? `${theirsBy} saved another version${when}, while you were writing. Yours is not saved yet, and nothing of it is lost.`
    : `${theirsBy} deleted this entry${when}, while you were writing. Your text is not lost.`;
}

function advice(theirs: EntryData | null, merged: MergedTexts | null): string {
  const copy = 'If you take theirs, yours stays in this browser for 30 days, under “Kept texts”.';
  if (!theirs)
    return 'Keep yours to bring the entry back. If you let it go, your text stays in this browser for 30 days.';
  if (!merged) return `Read both and choose. ${copy}`;
  if (merged.clashes.length === 0) return `You changed different places, so both changes fit together. ${copy}`;
  return `Where you both changed the same, choose; all other changes of both are kept when you combine. ${copy}`;
}

function clashPicker(
  { place, mine, theirs }: Clash,
  index: number,
  who: string,
): { view: HTMLElement; side: () => Side } {
  const radio = (side: Side, isChecked: boolean) =>
    element('input', { type: 'radio', name: `clash-${index}`, value: side, checked: isChecked });
  const own = radio('mine', true);
  const line = (input: HTMLInputElement, who: string, value: unknown) =>
    element('label', {}, input, element('span', {}, element('b', {}, who), printedValue(value) || '(nothing)'));
  const view = element(
    'fieldset',
    { class: 'clash' },
    element('legend', {}, place),
    line(own, 'Mine', mine),
    line(radio('theirs', false), who, theirs),
  );
  return { view, side: () => (own.checked ? 'mine' : 'theirs') };
}
