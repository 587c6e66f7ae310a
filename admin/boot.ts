import './editor/editor.css';
import { cmsConfig, FORMATS } from './config/cmsConfig.ts';
import { insertable, registerBridge } from './editor/bridge.ts';
import { mendDraftRecovery } from './editor/draftRecovery.ts';
import { fileFormat } from './editor/fileFormat.ts';
import { registerMomentWidget } from './editor/moment/momentWidget.ts';
import { registerNewsroomBackend } from './editor/newsroomBackend.ts';
import { registerPictures } from './editor/pictures/registerPictures.ts';
import { registerSavePreparation } from './editor/savePreparation.ts';
import { mountThisStory } from './editor/storyActions/thisStory.ts';
import { hasUnsavedChanges } from './editor/unsavedChanges.ts';

/** Starts the editor. The desk loads this when an entry is opened, and Decap's bundle before it. */
const { CMS } = window;
mendDraftRecovery();
registerNewsroomBackend(CMS);
CMS.registerCustomFormat(FORMATS.text, 'mdx', fileFormat('text'));
CMS.registerCustomFormat(FORMATS.record, 'yaml', fileFormat('record'));
registerBridge(CMS);
registerMomentWidget(CMS);
registerPictures(CMS);
registerSavePreparation(CMS);
CMS.init({
  config: cmsConfig({ siteUrl: location.origin, apiUrl: '/admin/api/v1', branch: 'main' }, insertable()),
});
mountThisStory(hasUnsavedChanges);
