namespace Harness.Acceptance.HostileTargets;

/// <summary>What a server does on a connection once a request's head has come.</summary>
public delegate Task<Ending> Script(HostileConnection connection);
