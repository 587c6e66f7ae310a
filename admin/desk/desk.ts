import '../../src/styles/fonts.css';
import '../../src/styles/tokens.css';
import './desk.css';
import './frame.css';
import './page.css';
import './buttons.css';
import './notices.css';
import './controls.css';
import './table.css';
import './rowMenu.css';
import './board.css';
import './lines.css';
import { Desk } from './deskFrame.ts';
import { registerRowActions } from './rowActions.ts';
import { storyRowActions } from './storyRowActions.ts';

/** Starts the newsroom's desk: the first script of `/admin`. */
const place = document.getElementById('desk');
if (!place) throw new Error('The page has no place for the desk.');
registerRowActions(storyRowActions);
void new Desk(place).start();
