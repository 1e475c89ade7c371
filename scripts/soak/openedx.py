"""
Open edX's SCORM player without Open edX: the block in the XBlock workbench, one scenario for each package, at a loopback port.
`openedx.py FOLDER` keeps database and packages in FOLDER and says its port in a line. `/kept/SCENARIO` tells what the block holds.
"""
import os
import sys
import threading
from socketserver import ThreadingMixIn
from types import SimpleNamespace
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import django
from django.conf import settings
from django.core.management import call_command
from workbench import settings as workbench

folder = sys.argv[1]
STUDENT = {"edx-platform.user_id": 7, "edx-platform.username": "김하늘"}

settings.configure(**{
    **{name: value for name, value in vars(workbench).items() if name.isupper()},
    "DATABASES": {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.path.join(folder, "workbench.db")}},
    "LOGGING_CONFIG": None,
    "MEDIA_ROOT": os.path.join(folder, "media"),
    "ROOT_URLCONF": __name__,
})
django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)

from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse, JsonResponse
from django.urls import include, path
from workbench.runtime import WorkBenchUserService, WorkbenchRuntime
from workbench.scenarios import add_xml_scenario, get_scenarios
from workbench.views import get_student_id


def handler_url(runtime, block, name, suffix="", query="", thirdparty=False):
    """As in Open edX without a query, for the player puts a file's path behind it; the workbench's one learner is meant."""
    return f"/handler/{block.scope_ids.usage_id}/{name}/{suffix}" + (f"?{query}" if query else "")


def current_user(service):
    service._user.opt_attrs.update(STUDENT)
    return service._user


def located(runtime, block):
    """What the block asks about its place in a course, in text; the workbench's own is a mock, which makes no path."""
    block.location = SimpleNamespace(block_id=block.scope_ids.usage_id)


WorkbenchRuntime.handler_url = handler_url
WorkbenchRuntime._patch_xblock = located
WorkBenchUserService.get_current_user = current_user


def kept(request, scenario):
    block = WorkbenchRuntime(get_student_id(request)).get_block(get_scenarios()[scenario].usage_id)
    names = ["scorm_version", "index_page_path", "package_warnings", "lesson_status", "success_status", "lesson_score", "scorm_data"]
    return JsonResponse({name: getattr(block, name) for name in names})


urlpatterns = [path("kept/<scenario>", kept), path("favicon.ico", lambda _: HttpResponse(status=204)), path("", include("workbench.urls"))]

for standard in ["scorm12", "scorm2004-4"]:
    add_xml_scenario(standard, standard, "<scorm/>")


class Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class Quiet(WSGIRequestHandler):
    def log_message(self, *_):
        pass


application = get_wsgi_application()
# One request at a time, for the workbench's store loses one of two that write at once.
turn = threading.Lock()


def in_turn(environ, start_response):
    with turn:
        return application(environ, start_response)


server = make_server("127.0.0.1", 0, in_turn, Server, Quiet)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.server_port, flush=True)
# Until whoever started it is gone.
sys.stdin.read()
