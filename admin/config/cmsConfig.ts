import { KINDS, type Kind } from '../../src/model/kind.ts';
import { decapFields, type DecapField } from './decapField.ts';
import { asDraftForm } from './draftForm.ts';
import { withParts, withText } from './formParts.ts';

/** In which folder of the site’s addresses the texts of a kind have their pages. Standing pages have none. */
const FOLDERS: Record<string, string> = { articles: 'news/', training: 'training/' };

/** Names of the registered file formats. */
export const FORMATS = { text: 'newsroom-text', record: 'newsroom-record' } as const;

export interface CmsPlace {
  /** Address of the site, with the port in development. */
  siteUrl: string;
  apiUrl: string;
  branch: string;
}

/**
 * The whole configuration of Decap, made from the model.
 * @param insertable ids of the editor components that authors may insert
 */
export function cmsConfig({ siteUrl, apiUrl, branch }: CmsPlace, insertable: string[]): Record<string, unknown> {
  return {
    load_config_file: false,
    backend: { name: 'newsroom', proxy_url: apiUrl, branch },
    site_url: siteUrl,
    display_url: siteUrl,
    publish_mode: 'editorial_workflow',
    // Decap wants one for the whole site; every collection has its own.
    media_folder: 'content/media',
    public_folder: '/content/media',
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    collections: Object.values(KINDS).map((kind) => collection(kind, insertable)),
  };
}

function collection(kind: Kind, insertable: string[]): Record<string, unknown> {
  const fields = asDraftForm(decapFields(kind.fields), kind.titleField);
  const inParts = (all: DecapField[]) => withParts(all, kind.formParts);
  const names = { name: kind.name, label: kind.plural, label_singular: kind.label };
  switch (kind.form) {
    case 'text':
      return {
        ...names,
        ...folder(kind),
        path: '{{slug}}/index',
        extension: 'mdx',
        format: FORMATS.text,
        media_folder: '',
        public_folder: '',
        // `{{slug}}` would be `<name>/index` here.
        preview_path: `${FOLDERS[kind.name] ?? ''}{{dirname}}/`,
        fields: inParts(withText(fields, bodyField(insertable), kind.textAfter)),
      };
    case 'record':
      return {
        ...names,
        ...folder(kind),
        extension: 'yaml',
        format: FORMATS.record,
        // `{{slug}}` would follow the title of the moment; the file keeps its name.
        ...(kind.pictures && { media_folder: '{{filename}}', public_folder: '' }),
        preview_path: `${kind.name}/{{slug}}/`,
        fields: inParts(fields),
      };
    case 'settings':
      return {
        ...names,
        // Decap looks for the format here only; on a file it has no effect.
        format: FORMATS.record,
        files: [
          {
            name: kind.name,
            label: kind.label,
            file: `content/${kind.name}.yaml`,
            fields: inParts(fields),
          },
        ],
      };
  }
}

function folder(kind: Kind): Record<string, unknown> {
  return {
    folder: `content/${kind.name}`,
    identifier_field: kind.titleField,
    slug: '{{slug}}',
    create: true,
    // What is published is deleted through the newsroom’s own dialogs, which offer retraction and redirect.
    // Decap’s “Unpublish” would delete first and save after: a failure between the two would lose the entry.
    delete: false,
  };
}

function bodyField(insertable: string[]): DecapField {
  return {
    name: 'body',
    label: 'Text',
    widget: 'markdown',
    // A draft may have nothing but its title yet; to readers nothing goes without a text.
    required: false,
    modes: ['rich_text'],
    buttons: [
      'bold',
      'italic',
      'link',
      'heading-two',
      'heading-three',
      'heading-four',
      'quote',
      'bulleted-list',
      'numbered-list',
      'strikethrough',
      'code',
    ],
    editor_components: insertable,
  };
}
