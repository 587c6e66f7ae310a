import { WIDGETS } from '../../config/decapField.ts';
import type { DecapCms } from '../decap.ts';
import { decapControl } from '../decapControl.ts';
import { keepEditorFromDroppedFiles } from './handedFiles.ts';
import { pictureField } from './pictureField.ts';
import { spotField } from './spotField.ts';

/** Gives Decap the newsroom’s own fields for pictures, in the form and on cards. */
export function registerPictures(cms: DecapCms): void {
  cms.registerWidget(WIDGETS.picture, decapControl(pictureField));
  cms.registerWidget(WIDGETS.spot, decapControl(spotField));
  keepEditorFromDroppedFiles();
}
