import type { IncomingMessage } from 'node:http';
import { EMAIL } from '../../src/model/patterns.ts';
import { gitLine, git } from './git.ts';
import { textOf, type Parameters } from './parameters.ts';
import { Refusal } from './refusal.ts';
import type { Author, Repository } from './repository.ts';

/** Who is signed in. A newsroom on a server has sessions of its own behind this. */
export interface Sessions {
  /**
   * Who sends a request.
   * @throws {Refusal} 401 when nobody is signed in
   */
  author(request: Pick<IncomingMessage, 'headers'>): Promise<Author>;
  /**
   * Takes the name and the e-mail address of somebody who is not known yet.
   * @throws {Refusal} 422 when they cannot sign a commit, 409 when somebody is known already
   */
  introduce?(parameters: Parameters): Promise<Author>;
}

const emailShape = new RegExp(EMAIL);
/** Git writes a signature as `name <e-mail>` in one line. */
const nameShape = /^(?!\s)[^<>\p{Cc}\p{Cf}]{1,100}(?<!\s)$/u;

/** On an author’s own machine: the person whom Git knows there. */
export class GitIdentity implements Sessions {
  private readonly repository: Repository;

  constructor(repository: Repository) {
    this.repository = repository;
  }

  async author(): Promise<Author> {
    const [name, email] = await this.known();
    if (!name || !email)
      throw new Refusal(
        401,
        'The newsroom does not know who you are yet. Say your name and your e-mail address once.',
        {
          introduce: { name, email },
        },
      );
    return { name, email };
  }

  /** Keeps them in this copy’s own settings. What Git knows already stays as it is. */
  async introduce(parameters: Parameters): Promise<Author> {
    const [name, email] = await this.known();
    if (name && email)
      throw new Refusal(409, `The newsroom knows you already, as ${name} <${email}>. Git’s settings can change that.`);
    const given = { name: textOf(parameters.name)?.trim() ?? '', email: textOf(parameters.email)?.trim() ?? '' };
    if (!nameShape.test(given.name))
      throw new Refusal(422, 'Type your name as it is to stand under your work: one line, without < and >.');
    if (!emailShape.test(given.email)) throw new Refusal(422, 'Type your e-mail address, such as you@example.org.');
    const { root } = this.repository;
    if (!name) await git(root, ['config', '--local', 'user.name', given.name]);
    if (!email) await git(root, ['config', '--local', 'user.email', given.email]);
    return this.author();
  }

  private async known(): Promise<[name: string, email: string]> {
    const { root } = this.repository;
    return Promise.all([
      gitLine(root, ['config', '--get', 'user.name'], { answers: [1] }),
      gitLine(root, ['config', '--get', 'user.email'], { answers: [1] }),
    ]);
  }
}
