/**
 * Saves the first story of a small newsroom again and again, and prints the number of each save
 * that was acknowledged. Arguments: the newsroom's folder, the number to begin with. Made to be killed.
 */
import { ContentApi } from '../../admin/server/contentApi.ts';
import { FIRST_STORY, numberedSave } from './smallNewsroom.ts';

const [folder = '', begin = '1'] = process.argv.slice(2);
const api = new ContentApi(folder);
const author = { name: 'Test Author', email: 'author@example.org' };
for (let number = Number(begin); ; number++) {
  const entry = (await api.answer('getEntry', { path: FIRST_STORY }, author)) as { file: { id: string } };
  await api.answer('persistEntry', numberedSave(number, entry.file.id), author);
  process.stdout.write(`${number}\n`);
}
