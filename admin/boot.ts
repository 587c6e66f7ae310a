import './editor/editor.css';
import { cmsConfig, FORMATS } from './config/cmsConfig.ts';
import { hasUnsavedChanges } from './desk/leaving.ts';
import { insertable, registerBridge } from './editor/bridge.ts';
import { fileFormat } from './editor/fileFormat.ts';
import { registerMomentWidget } from './editor/moment/momentWidget.ts';
import { registerNewsroomBackend } from './editor/newsroomBackend.ts';
import { registerPictures } from './editor/pictures/registerPictures.ts';
import { registerSavePreparation } from './editor/savePreparation.ts';
import { mountThisStory } from './editor/storyActions/thisStory.ts';
import { registerPreview } from './preview/previewTemplate.ts';
import { startForm } from './editor/startForm.ts';
import { registerWords } from './editor/words.ts';
import { registerWriting } from './editor/writing/writing.ts';

/** Starts the editor. The desk loads this when an entry is opened, and Decap's bundle before it. */
const { CMS } = window;
registerWords(CMS);
startForm(CMS);
registerNewsroomBackend(CMS);
CMS.registerCustomFormat(FORMATS.text, 'mdx', fileFormat('text'));
CMS.registerCustomFormat(FORMATS.record, 'yaml', fileFormat('record'));
registerBridge(CMS);
registerMomentWidget(CMS);
registerPictures(CMS);
registerSavePreparation(CMS);
registerPreview(CMS);
registerWriting(CMS);
CMS.init({
  config: cmsConfig({ siteUrl: location.origin, apiUrl: '/admin/api/v1', branch: 'main' }, insertable()),
});
mountThisStory(hasUnsavedChanges);
