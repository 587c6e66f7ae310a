import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkEntryFile } from '../../src/copydesk/entryFile.ts';
import { NewsroomError } from '../../src/model/problem.ts';
import type { Site } from '../../src/model/site.ts';

const FILE = 'content/site.yaml';

/**
 * The site settings, and nothing else of the content.
 * @param root folder of the newsroom
 * @throws {NewsroomError} with file, line and column of each thing that is wrong in them
 */
export function siteSettings(root: string): Site {
  const path = join(root, FILE);
  if (!existsSync(path))
    throw new NewsroomError([
      { file: FILE, line: 1, column: 1, rule: 'site', message: 'The site settings are missing.' },
    ]);
  const { data, problems } = checkEntryFile(FILE, readFileSync(path));
  if (problems.length > 0) throw new NewsroomError(problems);
  return data as Site; // Without problems it is what the schema of the settings makes.
}
