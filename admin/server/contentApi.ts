import type { Action, Actions } from './action.ts';
import { deskActions } from './deskActions.ts';
import { draftActions } from './draftActions.ts';
import { Drafts } from './drafts.ts';
import { entryActions } from './entryActions.ts';
import { takeAwayLeftLocks } from './leftLocks.ts';
import { GitIdentity, type Sessions } from './sessions.ts';
import { linkActions } from './linkActions.ts';
import type { Parameters } from './parameters.ts';
import { PendingCheckout } from './pendingCheckout.ts';
import { pictureActions } from './pictureActions.ts';
import { previewActions } from './preview/previewActions.ts';
import { previewsOf } from './preview/previews.ts';
import { Refusal } from './refusal.ts';
import { Repository, type Author } from './repository.ts';
import { roleOf } from './roles.ts';
import { saveActions } from './saveActions.ts';
import { SaveCheck } from './saveCheck.ts';
import { storyActions } from './storyActions.ts';
import { versionActions } from './versionActions.ts';

/** Answers the requests of Decap's proxy protocol. Authors see the newest commit; every save is one commit. */
export class ContentApi {
  private readonly repository: Repository;
  private readonly actions = new Map<string, Action>();
  private readonly saveCheck: SaveCheck;
  private settled: Promise<void> | undefined;
  private queue: Promise<unknown> = Promise.resolve();

  /** @param root the folder that holds `.git` and `content` */
  constructor(root: string) {
    this.repository = new Repository(root);
    const drafts = new Drafts(this.repository);
    const saveCheck = new SaveCheck(this.repository);
    this.saveCheck = saveCheck;
    const desk = { repository: this.repository, drafts, saveCheck };
    this.add({
      reads: {
        info: () => ({ repo: 'chain-of-custody', publish_modes: ['simple', 'editorial_workflow'], type: 'newsroom' }),
        me: async (_, author) => ({ ...author, role: await roleOf(this.repository, author) }),
      },
    });
    this.add(entryActions(this.repository));
    this.add(linkActions(this.repository, desk.drafts));
    this.add(pictureActions(this.repository, desk.drafts));
    this.add(saveActions(desk));
    this.add(draftActions(desk));
    this.add(storyActions(desk));
    this.add(previewActions(() => previewsOf(root)));
    this.add(deskActions(desk));
    this.add(versionActions(desk));
  }

  /** Starts what the first save needs, while the author still reads. */
  prepare(): void {
    this.saveCheck.prepare();
  }

  /**
   * @param author who is signed in
   * @throws {Refusal} with words for the author
   */
  async answer(action: unknown, parameters: Parameters, author: Author): Promise<unknown> {
    const found = this.actions.get(String(action));
    if (!found) throw new Refusal(422, 'This newsroom cannot do that.');
    await (this.settled ??= this.settle());
    return await found(parameters, author);
  }

  /** Who signs in where nobody has to: the person whom Git on this machine knows. */
  localSessions(): Sessions {
    return new GitIdentity(this.repository);
  }

  private add({ reads = {}, changes = {} }: Actions): void {
    for (const [name, action] of Object.entries(reads)) this.actions.set(name, action);
    for (const [name, action] of Object.entries(changes))
      this.actions.set(name, (parameters, author) =>
        this.inTurn(async () => {
          await this.settle();
          return action(parameters, author);
        }),
      );
  }

  /** Finishes what a killed newsroom left half done. A busy Git puts off the rest of it until the next change. */
  private async settle(): Promise<void> {
    try {
      await takeAwayLeftLocks(this.repository);
      await new PendingCheckout(this.repository).finishLeftOver();
    } catch (error) {
      if (!(error instanceof Refusal)) console.error('What a killed newsroom left could not be finished:', error);
    }
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work, work);
    this.queue = turn.catch(() => {});
    return turn;
  }
}
