using KnowledgeGraph.Host.Http.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Host.Http.Page;

/// <summary>Serves the page: <c>/</c> is its index, <c>/page/…</c> its files. They hold no data and need no key.</summary>
internal static class PageFiles
{
    private const string Index = "/page/index.html";

    /// <summary>Adds the page where its folder is there.</summary>
    public static void Use(WebApplication service)
    {
        var folder = service.Services.GetRequiredService<IOptions<ServiceOptions>>().Value.PageFolder;
        if (!Directory.Exists(folder))
        {
            return;
        }

        service.Use((context, next) =>
        {
            if (context.Request.Path == "/")
            {
                context.Request.Path = Index;
            }

            return next(context);
        });
        service.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(folder),
            RequestPath = "/page",
            OnPrepareResponse = response => response.Context.Response.Headers.CacheControl = "no-cache",
        });
    }
}
