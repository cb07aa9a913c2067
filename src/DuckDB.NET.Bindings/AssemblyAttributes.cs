// Every structure that crosses the border has the C layout, so the runtime need not translate any of them.
[assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]
