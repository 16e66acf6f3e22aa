package dev.luna.tools;

import dev.luna.mcp.ToolException;
import dev.luna.memory.BackupException;
import dev.luna.memory.IndexUnavailableException;
import dev.luna.memory.InvalidMemoryException;
import dev.luna.memory.MemoryNotFoundException;
import dev.luna.memory.StaleVersionException;
import dev.luna.memory.StoreUnavailableException;
import dev.luna.transfer.TransferException;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Catches the exceptions of the domain that name what was wrong; anything else is a defect. */
@ExplainFailures
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class FailureExplainer {

  @AroundInvoke
  Object explain(InvocationContext context) throws Exception {
    try {
      return context.proceed();
    } catch (BackupException
        | InvalidMemoryException
        | MemoryNotFoundException
        | StaleVersionException
        | StoreUnavailableException
        | IndexUnavailableException
        | TransferException e) {
      throw new ToolException(e.getMessage());
    }
  }
}
