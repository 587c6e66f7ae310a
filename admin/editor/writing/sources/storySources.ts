import { textOf, type ImmutableMap } from '../../decap.ts';
import { decapStore } from '../../decapStore.ts';
import { namedSources, type StorySource } from './sourceNames.ts';

/** The sources in the form, in their order. Those without a title are left out. */
export function storySources(): StorySource[] {
  return namedSources(listOf(formValues()?.get('sources')));
}

/** Writes the short name of a source into the form, if it is a new one. */
export function keepSourceName(source: StorySource): void {
  if (source.isNamed) return;
  const values = formValues();
  const index = listOf(values?.get('sources')).findIndex(({ title, key }) => title === source.title && !textOf(key));
  if (!values || index < 0) return;
  const changed = values.setIn(['sources', String(index), 'key'], source.key).get('sources');
  const field = { get: (name: string) => (name === 'name' ? 'sources' : undefined) };
  decapStore().dispatch({
    type: 'DRAFT_CHANGE_FIELD',
    payload: { field, value: changed, metadata: {}, entries: [] },
  });
}

const formValues = () => decapStore().getState().entryDraft.getIn(['entry', 'data']) as ImmutableMap | undefined;

const listOf = (sources: unknown): Record<string, unknown>[] =>
  typeof sources === 'object' && sources !== null && 'toJS' in sources
    ? ((sources as { toJS(): unknown }).toJS() as Record<string, unknown>[])
    : [];
