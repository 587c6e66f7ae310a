import './editor/editor.css';
import { cmsConfig, FORMATS } from './config/cmsConfig.ts';
import { insertable, registerBridge } from './editor/bridge.ts';
import { mendDraftRecovery } from './editor/draftRecovery.ts';
import { fileFormat } from './editor/fileFormat.ts';
import { registerNewsroomBackend } from './editor/newsroomBackend.ts';
import { registerSavePreparation } from './editor/savePreparation.ts';
import { registerWriting } from './editor/writing/writing.ts';

/** Starts the CMS. The page has loaded Decap's bundle before. */
const { CMS } = window;
mendDraftRecovery();
registerNewsroomBackend(CMS);
CMS.registerCustomFormat(FORMATS.text, 'mdx', fileFormat('text'));
CMS.registerCustomFormat(FORMATS.record, 'yaml', fileFormat('record'));
registerBridge(CMS);
registerSavePreparation(CMS);
registerWriting(CMS);
CMS.init({
  config: cmsConfig({ siteUrl: location.origin, apiUrl: '/admin/api/v1', branch: 'main' }, insertable()),
});
