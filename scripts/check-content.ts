/** `npm run check-content`: checks all of `content/` as the build does, and prints what is wrong. */
import { contentFolder } from '../src/copydesk/contentFiles.ts';
import { CopyDesk } from '../src/copydesk/newsroom.ts';
import { NewsroomError } from '../src/model/problem.ts';
import { PictureRegister } from '../src/pictures/pictureFile.ts';

const root = process.cwd();
const desk = new CopyDesk(
  contentFolder(root),
  new PictureRegister(`${root}/node_modules/.cache/chain-of-custody/pictures`),
);
const { entries, problems } = await desk.check();
if (problems.length > 0) {
  console.error(new NewsroomError(problems).message);
  process.exitCode = 1;
} else console.log(`${entries.length} entries of content are right.`);
