using Harness.Cli;

return await CommandLine.RunAsync(args).ConfigureAwait(false);
