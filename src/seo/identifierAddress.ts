import type { Story } from '../archive/story.ts';

/** The name of a story’s permanent address: its `urn:uuid` (RFC 9562) without the prefix. */
export const identifierName = (story: Story): string => story.article.id.replace('urn:uuid:', '');

/** The path of a story that stays the same when its slug changes. */
export const identifierAddress = (story: Story): string => `/id/${identifierName(story)}/`;
