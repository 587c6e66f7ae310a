/** `npm run check-content`: checks all of `content/` as the build does, and prints what is wrong. */
import { newsroomDesk } from '../src/copydesk/newsroomDesk.ts';
import { NewsroomError } from '../src/model/problem.ts';

const { entries, problems } = await newsroomDesk(process.cwd()).check();
if (problems.length > 0) {
  console.error(new NewsroomError(problems).message);
  process.exitCode = 1;
} else console.log(`${entries.length} entries of content are right.`);
