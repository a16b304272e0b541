/** Entry: hands the command line to cli/. */
import { cli } from './cli/cli.ts';

process.exitCode = await cli(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
});
