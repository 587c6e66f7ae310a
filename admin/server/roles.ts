import { parse } from 'yaml';
import { pathOfEntry } from '../../src/model/kind.ts';
import { Refusal } from './refusal.ts';
import type { Author, Repository } from './repository.ts';

/** An author writes and sends to review; an editor publishes. */
export type Role = 'author' | 'editor';

/**
 * The role of a person, from the list `roles` of the committed site settings. While nobody is
 * listed everybody is an editor; otherwise who is not listed is an author.
 */
export async function roleOf(repository: Repository, { email }: Author): Promise<Role> {
  const listed = listedRoles(await committedSettings(repository));
  if (listed.size === 0) return 'editor';
  return listed.get(email.toLowerCase()) ?? 'author';
}

/**
 * @param what what only an editor may do, as it goes on after “Only an editor can”
 * @throws {Refusal} 403 when the person is no editor
 */
export async function requireEditor(repository: Repository, author: Author, what: string): Promise<void> {
  if ((await roleOf(repository, author)) === 'editor') return;
  throw new Refusal(
    403,
    `Only an editor can ${what}. Send it to review, and an editor will see it. Nothing was changed; your text stays here.`,
  );
}

async function committedSettings(repository: Repository): Promise<unknown> {
  const { commit } = await repository.branch();
  const [settings] = await repository.objects([`${commit}:${pathOfEntry('site', 'site')}`]);
  try {
    return settings && parse(settings.content.toString());
  } catch {
    // Settings that cannot be read are a matter of the build, which refuses them in words.
    return undefined;
  }
}

function listedRoles(settings: unknown): Map<string, Role> {
  const list = typeof settings === 'object' && settings !== null && 'roles' in settings ? settings.roles : undefined;
  const roles = new Map<string, Role>();
  for (const item of Array.isArray(list) ? (list as unknown[]) : []) {
    if (typeof item !== 'object' || item === null || !('email' in item) || !('role' in item)) continue;
    if (typeof item.email !== 'string') continue;
    roles.set(item.email.toLowerCase(), item.role === 'editor' ? 'editor' : 'author');
  }
  return roles;
}
