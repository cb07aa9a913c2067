using System.IO.Compression;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Web.Features.Dossier;
using ChildAnalytics.Web.Features.Downloads;
using ChildAnalytics.Web.Features.Reasons;
using ChildAnalytics.Web.Features.WhatIf;
using ChildAnalytics.Web.Features.WayUp;
using ChildAnalytics.Web.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChildAnalytics.Web.Hosting;

/// <summary>Puts the dashboard together; the command line starts and stops it.</summary>
public static class DashboardHost
{
    /// <summary>A web application that shows the current publication of <see cref="DashboardOptions.DataFolder"/>; not started yet.</summary>
    /// <exception cref="ChildAnalytics.Domain.Faults.FaultException">CA1601: the browser files are not beside the program.</exception>
    public static WebApplication Create(DashboardOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(DashboardHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            // Never the development environment: its pages show stack traces to readers.
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseUrls(options.Urls);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.SetMinimumLevel(options.LogLevel);
        AddServices(builder.Services, options);

        var application = builder.Build();
        Configure(application);
        return application;
    }

    private static void AddServices(IServiceCollection services, DashboardOptions options)
    {
        services.AddSingleton(options.Time);
        services.AddSingleton(BrowserFiles.Load(Path.Combine(AppContext.BaseDirectory, "wwwroot")));
        services.AddSingleton(new SnapshotStore(options.DataFolder));
        services.AddSingleton<NationCache>();
        services.AddHttpContextAccessor();
        services.AddScoped<Publication>();
        services.AddScoped<PageAddress>();
        services.AddRazorComponents();
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
    }

    private static void Configure(WebApplication application)
    {
        application.UseMiddleware<BrowserFileMiddleware>();
        application.UseExceptionHandler("/loi", createScopeForErrors: true);
        application.UseResponseCompression();
        application.UseMiddleware<PageHeaders>();
        application.UseAntiforgery();
        application.MapTableDownloads();
        application.MapReasonDownload();
        application.MapWhatIfDownload();
        application.MapDossierDownloads();
        application.MapWayUpDownloads();
        application.MapRazorComponents<App>();
    }
}
