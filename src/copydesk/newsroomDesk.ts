import { cacheFolder, pictureCacheFolder } from '../pictures/cacheFolder.ts';
import { PictureRegister } from '../pictures/pictureFile.ts';
import { CheckMemory, rulesVersion } from './checkMemory.ts';
import { contentFolder } from './contentFiles.ts';
import { CopyDesk } from './newsroom.ts';

/** The copy desk of a newsroom on disk, with all that it remembers from run to run. @param root the folder that holds `content` */
export function newsroomDesk(root: string): CopyDesk {
  const register = new PictureRegister(pictureCacheFolder(root));
  return new CopyDesk(contentFolder(root), register, new CheckMemory(cacheFolder(root), rulesVersion(root)));
}
