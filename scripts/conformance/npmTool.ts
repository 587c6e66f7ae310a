import { runProgram, type Ended } from './client.ts';

/**
 * Runs a program out of an npm package that only this check needs: npm fetches it the first time and keeps it.
 * @param spec the package with its exact version
 * @param seconds how long it may take
 */
export function runNpmTool(spec: string, program: string, args: string[], seconds: number): Promise<Ended> {
  const npm = ['exec', '--yes', '--ignore-scripts', '--loglevel=error', `--package=${spec}`, '--', program];
  return runProgram('npm', [...npm, ...args], { seconds });
}
