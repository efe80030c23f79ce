using Architecture.Tests;

[assembly: AssemblyFixture(typeof(Repository))]
